package org.hopscope.ui;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * Everything in the window larger or smaller. What then has no room is never squeezed below the least that the pages
 * are made for: it is scrolled to, and what has the keyboard comes into view by itself.
 */
final class Zoom extends Region {
  /** In the page's own pixels. */
  static final double LEAST_WIDTH = 800;
  static final double LEAST_HEIGHT = 560;

  private final DoubleProperty factor;
  private final Scale scale = new Scale(1, 1);
  private final Pane content;
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();

  Zoom(Pane content, DoubleProperty factor) {
    this.content = content;
    this.factor = factor;
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    content.setManaged(false);
    content.getTransforms().add(scale);
    down.setOrientation(Orientation.VERTICAL);
    down.setId("zoom-down");
    across.setId("zoom-across");
    getChildren().addAll(content, across, down);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    factor.subscribe(_ -> requestLayout());
    across.valueProperty().subscribe(_ -> requestLayout());
    down.valueProperty().subscribe(_ -> requestLayout());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::bring);
  }

  @Override
  protected void layoutChildren() {
    double f = factor.get();
    double bar = down.prefWidth(-1);
    boolean tall = LEAST_HEIGHT * f > getHeight() + 1;
    boolean wide = LEAST_WIDTH * f > getWidth() - (tall ? bar : 0) + 1;
    tall = LEAST_HEIGHT * f > getHeight() - (wide ? bar : 0) + 1;
    double seenWidth = getWidth() - (tall ? bar : 0);
    double seenHeight = getHeight() - (wide ? bar : 0);
    double width = Math.max(LEAST_WIDTH, seenWidth / f);
    double height = Math.max(LEAST_HEIGHT, seenHeight / f);
    set(across, wide, seenWidth, width * f);
    set(down, tall, seenHeight, height * f);
    across.resizeRelocate(0, seenHeight, seenWidth, bar);
    down.resizeRelocate(seenWidth, 0, bar, seenHeight);
    content.resizeRelocate(-across.getValue(), -down.getValue(), width, height);
  }

  private static void set(ScrollBar bar, boolean shown, double seen, double all) {
    bar.setVisible(shown);
    bar.setMax(shown ? all - seen : 0);
    bar.setVisibleAmount(shown ? seen * (all - seen) / all : 0);
    bar.setBlockIncrement(seen / 2);
    bar.setUnitIncrement(40);
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
  }

  private void scrolled(ScrollEvent scroll) {
    move(down, -scroll.getDeltaY());
    move(across, -scroll.getDeltaX());
  }

  private static void move(ScrollBar bar, double by) {
    bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
  }

  private void bring(Node focused) {
    if (focused == null || !across.isVisible() && !down.isVisible()) {
      return;
    }
    Bounds at = sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
    move(down, beyond(at.getMinY(), at.getMaxY(), getHeight() - across.getHeight()));
    move(across, beyond(at.getMinX(), at.getMaxX(), getWidth() - down.getWidth()));
  }

  private static double beyond(double from, double to, double seen) {
    return from < 0 ? from : Math.max(0, Math.min(to - seen, from));
  }
}
