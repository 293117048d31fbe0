package org.hopscope.ui.wizard;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.Wording;

/** A check box for each of Outlook's policies, with where it is set. */
final class PolicyView extends GridPane {
  private static final int COLUMNS = 2;

  private final Wording words;
  private final PolicyModel model;

  PolicyView(Wording words, PolicyModel model) {
    this.words = words;
    this.model = model;
    setId("option-policies");
    getStyleClass().add("policies");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setMinWidth(Region.USE_PREF_SIZE);
      half.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(half);
    }
    for (Policy policy : Policy.values()) {
      add(box(policy), policy.ordinal() % COLUMNS, policy.ordinal() / COLUMNS);
    }
  }

  private CheckBox box(Policy policy) {
    CheckBox box = new CheckBox();
    box.setId("policy-" + policy.valueName());
    box.selectedProperty().bindBidirectional(model.assumed(policy));
    Tooltip help = new Tooltip();
    box.setTooltip(help);
    model.set(policy).subscribe(set -> say(policy, set, box, help));
    return box;
  }

  private void say(Policy policy, Optional<PolicySetting> set, CheckBox box, Tooltip help) {
    box.setText(set.map(s -> words.say("options.policy.set." + s.kind().id(), policy.valueName()))
        .orElse(policy.valueName()));
    help.setText(words.say("options.policy." + policy.valueName())
        + set.map(s -> "\n" + words.say(s.origin())).orElse(""));
  }
}
