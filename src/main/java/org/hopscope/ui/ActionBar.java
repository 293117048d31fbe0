package org.hopscope.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;

/** Back, Cancel and the primary button, always at the same place. */
final class ActionBar extends HBox {
  private final Wording words;
  private final WizardModel wizard;
  private final Button back;
  private final Button startOver;
  private final Button cancel;
  private final Button next;

  ActionBar(Wording words, WizardModel wizard, Runnable next, Runnable cancel) {
    this.words = words;
    this.wizard = wizard;
    this.back = button("back", "button.back", wizard::back);
    this.startOver = button("start-over", "button.start-over", wizard::startOver);
    this.cancel = button("cancel", "button.cancel", cancel);
    this.next = button("next", "button.next", next);
    this.next.setDefaultButton(true);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("action-bar");
    getChildren().addAll(back, spring, startOver, this.cancel, this.next);
    bind();
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("action");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void bind() {
    BooleanBinding result = wizard.pageProperty().isEqualTo(Page.RESULT);
    BooleanBinding done = result.and(wizard.live().runningProperty().not());
    back.disableProperty().bind(wizard.pageProperty().isEqualTo(Page.WHO));
    startOver.visibleProperty().bind(result);
    startOver.managedProperty().bind(result);
    cancel.disableProperty().bind(done);
    next.disableProperty().bind(blocked());
    next.textProperty().bind(
        Bindings.createStringBinding(this::nextText, wizard.pageProperty()));
  }

  private BooleanBinding blocked() {
    BooleanBinding unagreed =
        wizard.pageProperty().isEqualTo(Page.CONSENT).and(wizard.consent().agreedProperty().not());
    return unagreed.or(wizard.pageProperty().isEqualTo(Page.LIVE));
  }

  private String nextText() {
    return words.say(
        switch (wizard.pageProperty().get()) {
          case WHO -> "button.next";
          case CONSENT, LIVE -> "button.analyze";
          case RESULT -> "button.again";
        });
  }
}
