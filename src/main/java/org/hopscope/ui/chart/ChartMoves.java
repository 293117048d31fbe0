package org.hopscope.ui.chart;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.transform.Affine;
import org.hopscope.graph.Drawing.Card;

/** Zoom at the pointer, pan by drag, fit; follows the growing chart until somebody takes over. */
public final class ChartMoves {
  static final double STEP = 1.2;
  private static final double PER_PIXEL = 0.0025;
  private static final double CAUSE_LINE = 28;

  private final ChartView chart;
  private final Affine affine;
  private Viewport viewport = new Viewport(1, 0, 0);
  private boolean following = true;
  private boolean held;
  private Point2D grabbed = Point2D.ZERO;
  private Consumer<Viewport> companion = _ -> {};

  ChartMoves(ChartView chart, Affine affine) {
    this.chart = chart;
    this.affine = affine;
    chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    chart.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  public Viewport viewport() {
    return viewport;
  }

  /** Told of each move; what it leads to comes back by {@link #goTo} and ends there. */
  public void onMove(Consumer<Viewport> other) {
    companion = other;
  }

  /** As another chart stands. */
  public void goTo(Viewport now) {
    if (!now.equals(viewport)) {
      take(now);
    }
  }

  /** Shift, or a wheel that goes sideways, pans; the plain wheel zooms. */
  private void scrolled(ScrollEvent scroll) {
    if (scroll.isInertia()) {
      return;
    }
    if (scroll.isShiftDown() || Math.abs(scroll.getDeltaX()) > Math.abs(scroll.getDeltaY())) {
      take(viewport.pan(scroll.getDeltaX() + (scroll.isShiftDown() ? scroll.getDeltaY() : 0), 0));
    } else {
      take(viewport.zoomAt(scroll.getX(), scroll.getY(), Math.exp(scroll.getDeltaY() * PER_PIXEL)));
    }
    scroll.consume();
  }

  private void pinched(ZoomEvent zoom) {
    take(viewport.zoomAt(zoom.getX(), zoom.getY(), zoom.getZoomFactor()));
    zoom.consume();
  }

  private void pressed(MouseEvent press) {
    grabbed = new Point2D(press.getX(), press.getY());
  }

  private void dragged(MouseEvent drag) {
    if (drag.getButton() == MouseButton.PRIMARY && !drag.isStillSincePress()) {
      chart.setCursor(Cursor.CLOSED_HAND);
      take(viewport.pan(drag.getX() - grabbed.getX(), drag.getY() - grabbed.getY()));
      grabbed = new Point2D(drag.getX(), drag.getY());
    }
  }

  /** Where the button is let go counts too: the last moves may have come as one. */
  private void released(MouseEvent release) {
    dragged(release);
    chart.setCursor(Cursor.DEFAULT);
  }

  private void clicked(MouseEvent click) {
    if (click.getClickCount() == 2) {
      follow();
    }
  }

  /** About the middle of what is seen. */
  boolean zoom(double factor) {
    take(viewport.zoomAt(chart.getWidth() / 2, chart.getHeight() / 2, factor));
    return true;
  }

  /** Fits again, and goes on fitting while the chart grows. */
  boolean follow() {
    following = true;
    held = false;
    fitIfFollowing();
    return true;
  }

  /** While held, the chart keeps its scale though its room shrinks: for a drawer beside it. */
  public void hold(boolean now) {
    held = now;
    fitIfFollowing();
  }

  void fitIfFollowing() {
    if (following && !held) {
      chart.drawing()
          .ifPresent(d -> set(Viewport.fit(d.width(), d.height(), chart.getWidth(), chart.getHeight())));
    }
  }

  /** The card and the line of cause below it. */
  void reveal(Card card) {
    set(
        viewport.reveal(
            card.x(), card.y(), card.width(), card.height() + CAUSE_LINE, chart.getWidth(), chart.getHeight()));
  }

  void approach(Card card) {
    take(viewport.approach(card.x(), card.y(), card.width(), card.height(), chart.getWidth(), chart.getHeight()));
  }

  private void take(Viewport now) {
    following = false;
    set(now);
  }

  private void set(Viewport now) {
    boolean moved = !now.equals(viewport);
    viewport = now;
    affine.setToTransform(now.scale(), 0, now.x(), 0, now.scale(), now.y());
    if (moved) {
      companion.accept(now);
    }
  }
}
