package org.hopscope.ui.notify;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line above the page on what was over while the window was not in front. */
public final class MissedBar extends HBox {
  private final Wording words;
  private final Label says = new Label();

  public MissedBar(Wording words, Notifier notifier) {
    super(10);
    this.words = words;
    setId("missed");
    getStyleClass().add("kept-bar");
    setAlignment(Pos.CENTER_LEFT);
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon(BootstrapIcons.X));
    close.setId("missed-close");
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setAccessibleText(words.say("kept.close"));
    close.setOnAction(_ -> notifier.dismiss());
    getChildren().addAll(new FontIcon(BootstrapIcons.BELL), says, close);
    managedProperty().bind(visibleProperty());
    notifier.missedProperty().subscribe(this::show);
  }

  private void show(Optional<Message> missed) {
    setVisible(missed.isPresent());
    missed.ifPresent(message -> says.setText(words.say(message)));
  }
}
