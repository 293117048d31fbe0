package org.hopscope.ui;

import atlantafx.base.theme.Styles;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Back, Cancel and the primary button, always at the same place. */
final class ActionBar extends HBox {
  private final Wording words;
  private final WizardModel wizard;
  private final Button back;
  private final Button startOver;
  private final Button network;
  private final Button open;
  private final Button cancel;
  private final Button next;

  ActionBar(Wording words, WizardModel wizard, Runnable next, Runnable cancel, Runnable network, Runnable open) {
    this.words = words;
    this.wizard = wizard;
    this.back = button("back", "button.back", wizard::back);
    this.startOver = button("start-over", "button.start-over", wizard::startOver);
    this.network = button("check-network", "button.check-network", network);
    this.network.setGraphic(new FontIcon(BootstrapIcons.HDD_NETWORK));
    this.network.getStyleClass().add(Styles.FLAT);
    this.open = button("open", "kept.open", open);
    this.open.setGraphic(new FontIcon(BootstrapIcons.FOLDER2_OPEN));
    this.open.getStyleClass().add(Styles.FLAT);
    this.cancel = button("cancel", "button.cancel", cancel);
    this.next = button("next", "button.next", next);
    this.next.setDefaultButton(true);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("action-bar");
    getChildren().addAll(back, spring, this.open, this.network, startOver, this.cancel, this.next);
    bind();
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(Mnemonic.say(words, key));
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
    BooleanBinding who = wizard.pageProperty().isEqualTo(Page.WHO);
    network.visibleProperty().bind(who);
    network.managedProperty().bind(who);
    open.visibleProperty().bind(who);
    open.managedProperty().bind(who);
    cancel.disableProperty().bind(done.or(swept()));
    next.disableProperty().bind(blocked());
    next.textProperty().bind(
        Bindings.createStringBinding(this::nextText, changes()));
  }

  private BooleanBinding blocked() {
    BooleanBinding unagreed = wizard.pageProperty().isEqualTo(Page.CONSENT)
        .and(wizard.consent().agreedProperty().not());
    return unagreed.or(wizard.pageProperty().isEqualTo(Page.LIVE)).or(sweepBlocked())
        .or(wizard.pageProperty().isEqualTo(Page.HISTORY).and(wizard.history().openableProperty().not()))
        .or(batchBlocked());
  }

  /** There is no address, or it is being stopped. */
  private BooleanBinding batchBlocked() {
    return Bindings.createBooleanBinding(
        () -> wizard.pageProperty().get() == Page.BATCH && wizard.batch().filter(b -> switch (b.phaseProperty().get()) {
          case INPUT -> b.readProperty().get().accounts().isEmpty();
          case STOPPING -> true;
          case RUNNING, PAUSED, OVER -> false;
        }).isPresent(), changes());
  }

  private Observable[] changes() {
    return Stream.concat(
        Stream.of(wizard.pageProperty()),
        wizard.batch().stream().flatMap(b -> Stream.of(b.phaseProperty(), b.readProperty())))
        .toArray(Observable[]::new);
  }

  /** There is nothing to test, or it is being tested. */
  private BooleanBinding sweepBlocked() {
    BooleanBinding unready = wizard.network().scope().readyProperty().not();
    BooleanBinding running = wizard.pageProperty().isEqualTo(Page.SWEEP).and(wizard.network().runningProperty());
    return wizard.pageProperty().isEqualTo(Page.NETWORK).and(unready).or(running);
  }

  private BooleanBinding swept() {
    return wizard.pageProperty().isEqualTo(Page.SWEEP).and(wizard.network().runningProperty().not());
  }

  private String nextText() {
    return Mnemonic.say(
        words, switch (wizard.pageProperty().get()) {
          case WHO -> "button.next";
          case CONSENT, LIVE -> "button.analyze";
          case RESULT -> "button.again";
          case NETWORK -> "button.sweep";
          case SWEEP -> "button.sweep-again";
          case HISTORY -> "history.open";
          case BATCH ->
            wizard.batch().map(b -> "batch.next." + b.phaseProperty().get().name().toLowerCase(java.util.Locale.ROOT))
                .orElse("batch.title");
        });
  }
}
