package org.hopscope.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.ui.States;
import org.kordamp.ikonli.javafx.FontIcon;

/** An endpoint that the hop depends on; leads to its row. */
final class EndpointLink extends VBox {
  EndpointLink(Block.Endpoint block, Consumer<Checked> open) {
    FontIcon icon = new FontIcon(States.icon(block.state()));
    Hyperlink target = new Hyperlink(block.target(), icon);
    target.getStyleClass().addAll("endpoint-link", States.style(block.state()));
    target.setAccessibleText(block.name());
    target.setWrapText(true);
    target.setOnAction(_ -> open.accept(block.row()));
    Label word = new Label(block.word());
    word.getStyleClass().addAll("inspector-state", States.style(block.state()));
    getChildren().addAll(target, word, new SelectableText(block.says(), "tone-quiet"));
    getStyleClass().add("endpoint-block");
  }
}
