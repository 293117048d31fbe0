package org.hopscope.ui.copy;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/** Puts things on the clipboard. On the window's thread. */
public final class Clip {
  /** Sharp on paper and on screens of high resolution. */
  private static final double TWICE = 2;
  /** Graphics cards have no larger pictures. */
  private static final double LONGEST = 8000;

  private Clip() {}

  public static void text(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** As it is seen now, at twice its size. */
  public static void picture(Node node) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image(node));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** What of a node is seen through its window, on the ground it stands on. */
  public static Image image(Node node) {
    SnapshotParameters how = new SnapshotParameters();
    double width = node.getLayoutBounds().getWidth();
    double height = node.getLayoutBounds().getHeight();
    double scale = Math.min(TWICE, LONGEST / Math.max(1, Math.max(width, height)));
    how.setTransform(Transform.scale(scale, scale));
    how.setFill(ground(node));
    how.setViewport(new Rectangle2D(
        node.getBoundsInParent().getMinX() * scale, node.getBoundsInParent().getMinY() * scale, width * scale, height * scale));
    return node.snapshot(how, null);
  }

  /** The first that is painted behind it: in the dark a picture on white could not be read. */
  private static Paint ground(Node node) {
    for (Node behind = node; behind != null; behind = behind.getParent()) {
      if (behind instanceof Region region && opaque(region.getBackground())) {
        return region.getBackground().getFills().getLast().getFill();
      }
    }
    return node.getScene() == null ? Color.WHITE : node.getScene().getFill();
  }

  private static boolean opaque(Background background) {
    return background != null && !background.getFills().isEmpty()
        && background.getFills().getLast().getFill() instanceof Paint fill && fill.isOpaque();
  }
}
