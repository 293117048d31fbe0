package org.hopscope.ui.undo;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.hopscope.model.Wording;
import org.hopscope.ui.keys.Mnemonic;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line that says what is gone, with a button that brings it back; no line when nothing can be. */
public final class UndoBar extends HBox {
  private final Wording words;
  private final Label says = new Label();

  public UndoBar(Wording words, UndoModel model) {
    super(12);
    this.words = words;
    setId("undo-bar");
    getStyleClass().add("undo-bar");
    setAlignment(Pos.CENTER_LEFT);
    says.setId("undo-says");
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    says.setMaxWidth(Double.MAX_VALUE);
    says.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(says, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(BootstrapIcons.TRASH), says, undo(model), close(model));
    managedProperty().bind(visibleProperty());
    model.offeredProperty().subscribe(this::show);
  }

  private Button undo(UndoModel model) {
    Button undo = new Button(Mnemonic.say(words, "undo.button"), new FontIcon(BootstrapIcons.ARROW_COUNTERCLOCKWISE));
    undo.setId("undo");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.getStyleClass().add(Styles.SMALL);
    undo.setOnAction(_ -> model.takeBack());
    return undo;
  }

  private Button close(UndoModel model) {
    Button close = new Button(null, new FontIcon(BootstrapIcons.X));
    close.setId("undo-close");
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setTooltip(new Tooltip(words.say("kept.close")));
    close.setAccessibleText(words.say("kept.close"));
    close.setOnAction(_ -> model.dismiss());
    return close;
  }

  private void show(Optional<UndoModel.Offer> offer) {
    setVisible(offer.isPresent());
    offer.ifPresent(o -> says.setText(words.say(o.says())));
  }
}
