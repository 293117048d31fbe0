package org.hopscope.ui.accounts;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether addresses are remembered, which those are, and how they are forgotten. */
public final class AccountsView extends VBox {
  private final Wording words;
  private final AccountsModel model;
  private final FlowPane all = new FlowPane(6, 6);

  public AccountsView(Wording words, AccountsModel model) {
    super(8);
    this.words = words;
    this.model = model;
    getStyleClass().add("accounts");
    CheckBox allow = new CheckBox(words.say("accounts.allow"));
    allow.setId("accounts-allow");
    allow.setWrapText(true);
    allow.selectedProperty().bindBidirectional(model.allowedProperty());
    Label says = new Label(words.say("accounts.says"));
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    says.getStyleClass().add("hint");
    all.setId("accounts-all");
    getChildren().addAll(allow, says, all, forgetAll());
    model.known().addListener((ListChangeListener<String>) _ -> show());
    show();
  }

  /** In one line, for a fold. */
  public static ObservableValue<String> summary(Wording words, AccountsModel model) {
    return Bindings.createStringBinding(
        () -> model.allowedProperty().get() ? words.say("accounts.some", model.known().size())
            : words.say("accounts.none"),
        model.allowedProperty(), model.known());
  }

  /** Offers them while an address is typed. */
  public static void suggest(TextField address, AccountsModel model) {
    TextFields.bindAutoCompletion(address, typed -> model.like(typed.getUserText())).setDelay(0);
  }

  private Button forgetAll() {
    Button forget = new Button(words.say("accounts.forget-all"), new FontIcon(BootstrapIcons.TRASH));
    forget.setId("accounts-forget-all");
    forget.getStyleClass().add(Styles.SMALL);
    forget.visibleProperty().bind(Bindings.isNotEmpty(model.known()));
    forget.managedProperty().bind(forget.visibleProperty());
    forget.setOnAction(_ -> model.forgetAll());
    return forget;
  }

  private void show() {
    all.getChildren().setAll(model.known().stream().map(this::one).toList());
    all.setManaged(!all.getChildren().isEmpty());
  }

  private Button one(String address) {
    Button one = new Button(address, new FontIcon(BootstrapIcons.X));
    one.setContentDisplay(ContentDisplay.RIGHT);
    one.getStyleClass().addAll(Styles.SMALL, "account");
    one.setTooltip(new Tooltip(words.say("accounts.forget", address)));
    one.setAccessibleText(words.say("accounts.forget", address));
    one.setOnAction(_ -> model.forget(address));
    return one;
  }
}
