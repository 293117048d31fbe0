package org.hopscope.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What lies over the page is made of. */
public final class Overlay {
  private Overlay() {}

  /** As high as what is in it, in the middle of the window. */
  public static VBox box(double widest, Node... parts) {
    VBox box = new VBox(parts);
    box.getStyleClass().add("question");
    box.setMaxSize(widest, Region.USE_PREF_SIZE);
    return box;
  }

  /** Never cut: it wraps instead. */
  public static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** Lower where the window is low. */
  public static ScrollPane scroll(Node content, double height, String name) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setAccessibleText(name);
    pane.setPrefViewportHeight(height);
    pane.getStyleClass().add("plain-scroll");
    return pane;
  }
}
