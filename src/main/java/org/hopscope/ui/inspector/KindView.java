package org.hopscope.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hopscope.snapshot.evidence.Block;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One kind of deployment as a small card: what speaks for it, then what speaks against it. */
final class KindView extends VBox {
  KindView(Block.Kind kind) {
    super(5);
    getStyleClass().addAll("kind", kind.chosen() ? "kind-chosen" : "kind-other");
    getChildren().add(head(kind));
    kind.reasons().forEach(r -> getChildren().add(line(BootstrapIcons.PLUS_CIRCLE_FILL, r, "kind-for")));
    kind.against().forEach(r -> getChildren().add(line(BootstrapIcons.DASH_CIRCLE, r, "kind-against")));
    if (kind.isBare()) {
      getChildren().add(new SelectableText(kind.nothing(), "tone-quiet"));
    }
  }

  private static HBox head(Block.Kind kind) {
    Label name = new Label(kind.name());
    name.setWrapText(true);
    name.setMaxWidth(Double.MAX_VALUE);
    name.getStyleClass().add("kind-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox head = new HBox(8, name);
    head.setAlignment(Pos.CENTER_LEFT);
    if (kind.chosen()) {
      Label badge = new Label(kind.badge());
      badge.setMinWidth(Region.USE_PREF_SIZE);
      badge.getStyleClass().add("kind-badge");
      head.getChildren().add(badge);
    }
    return head;
  }

  private static Node line(Ikon sign, String text, String style) {
    FontIcon icon = new FontIcon(sign);
    icon.getStyleClass().addAll("kind-sign", style);
    return new IconLine(icon, new SelectableText(text, "kind-text"));
  }
}
