package org.hopscope.ui.copy;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
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
import javafx.scene.transform.NonInvertibleTransformException;
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

  static void picture(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A node as it is laid out, at twice its size, on the ground it stands on. */
  public static Image image(Node node) {
    return image(node, new BoundingBox(0, 0, node.getLayoutBounds().getWidth(), node.getLayoutBounds().getHeight()));
  }

  /** A part of a node in its own coordinates, however it is moved and zoomed on the screen. */
  public static Image image(Node node, Bounds part) {
    double scale = Math.min(TWICE, LONGEST / Math.max(1, Math.max(part.getWidth(), part.getHeight())));
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(scale, scale).createConcatenation(back(node)));
    how.setFill(ground(node));
    how.setViewport(new Rectangle2D(
        part.getMinX() * scale, part.getMinY() * scale, Math.max(1, part.getWidth() * scale),
        Math.max(1, part.getHeight() * scale)));
    return node.snapshot(how, null);
  }

  private static Transform back(Node node) {
    try {
      return node.getLocalToParentTransform().createInverse();
    } catch (NonInvertibleTransformException flat) {
      return Transform.scale(1, 1);
    }
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
