package org.hopscope.ui.wizard;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.hopscope.ui.wizard.PracticeModel.State;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the verdict of a practice scenario that has a fault: how the world stands, and what can be done to it. */
public final class PracticeBar extends HBox {
  private final Wording words;
  private final PracticeModel model;
  private final ObservableBooleanValue busy;

  /**
   * @param wizard mends the world and looks again
   * @param concerned whether what is seen comes from that world
   */
  public PracticeBar(Wording words, WizardModel wizard, ObservableBooleanValue concerned) {
    super(12);
    this.words = words;
    this.model = wizard.practice();
    this.busy = wizard.live().runningProperty().or(wizard.network().runningProperty())
        .or(model.stateProperty().isEqualTo(State.WORKING));
    Label sentence = new Label();
    sentence.setId("practice-sentence");
    sentence.textProperty().bind(model.sentenceProperty());
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    BooleanBinding broken = model.stateProperty().isEqualTo(State.BROKEN);
    BooleanBinding mended = model.stateProperty().isEqualTo(State.MENDED);
    getStyleClass().add("practice-bar");
    setAlignment(Pos.CENTER_LEFT);
    visibleProperty().bind(model.stateProperty().isNotEqualTo(State.NONE).and(concerned));
    managedProperty().bind(visibleProperty());
    getChildren().addAll(
        new FontIcon(BootstrapIcons.PUZZLE), sentence,
        button("solution", BootstrapIcons.LIGHTBULB, model.secretProperty(), () -> model.solvedProperty().set(true)),
        button("mend", BootstrapIcons.WRENCH, broken, wizard::mend),
        button("break", BootstrapIcons.ARROW_COUNTERCLOCKWISE, mended, wizard::breakAgain));
  }

  private Button button(String name, Ikon icon, ObservableValue<Boolean> shown, Runnable action) {
    Button button = new Button(Mnemonic.say(words, "practice.button." + name), new FontIcon(icon));
    button.setId("practice-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.visibleProperty().bind(shown);
    button.managedProperty().bind(shown);
    button.disableProperty().bind(busy);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
