package org.hopscope.ui.guide;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.inspector.SelectableText;
import org.hopscope.ui.wizard.Fold;

/** What else is wrong with a finding: in one line, and unfolded each with what was seen. */
final class ConsequencesPane extends VBox {
  ConsequencesPane(Wording words, FindingCard card, Consumer<String> toHop) {
    VBox all = new VBox(8);
    all.getStyleClass().add("consequences");
    card.consequences().forEach(other -> all.getChildren().add(one(other, toHop)));
    String count = words.say("guide.with-it.count", card.consequences().size());
    getChildren().add(
        new Fold("with-" + card.finding().rule(), words.say("guide.with-it"), new ReadOnlyStringWrapper(count), all));
  }

  private static Node one(FindingCard other, Consumer<String> toHop) {
    Hyperlink title = new Hyperlink(other.title());
    title.setWrapText(true);
    title.setOnAction(_ -> toHop.accept(other.finding().hop()));
    return new VBox(1, title, new SelectableText(other.seen(), "tone-quiet"));
  }
}
