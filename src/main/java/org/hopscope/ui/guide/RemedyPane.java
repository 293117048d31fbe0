package org.hopscope.ui.guide;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.copy.CopyButton;
import org.hopscope.ui.inspector.SelectableText;

/** A text to be pasted, with where to and a button that copies it. */
final class RemedyPane extends VBox {
  RemedyPane(Wording words, String where, String text) {
    Label to = new Label(where);
    to.getStyleClass().add("remedy-where");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(to, spring, new CopyButton(words, where, () -> text));
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, new SelectableText(text, "code"));
    getStyleClass().add("remedy");
  }

  /** What is to be done: a sentence, or a text to be pasted. */
  static Node of(Wording words, FindingCard.Remedy remedy) {
    return remedy.pasted() ? new RemedyPane(words, remedy.where(), remedy.text()) : new SelectableText(remedy.text());
  }
}
