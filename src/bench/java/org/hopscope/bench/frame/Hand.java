package org.hopscope.bench.frame;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What somebody does with the mouse, a little each frame. */
final class Hand {
  private static final double NOTCH = 40;
  private static final int BACK_AFTER = 40;

  private Hand() {}

  /** To and fro. */
  static void drag(Node on, int frame) {
    double x = 600 + Math.sin(frame / 15.0) * 250;
    double y = 400 + Math.cos(frame / 20.0) * 100;
    if (frame == 0) {
      mouse(on, MouseEvent.MOUSE_PRESSED, x, y);
    }
    mouse(on, MouseEvent.MOUSE_DRAGGED, x, y);
  }

  /** The wheel, in and out. */
  static void turn(Node on, int frame) {
    double notch = frame / BACK_AFTER % 2 == 0 ? NOTCH : -NOTCH;
    Event.fireEvent(on, new ScrollEvent(
        ScrollEvent.SCROLL, 600, 400, 600, 400, false, false, false, false, false, false, 0, notch, 0, notch,
        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
  }

  private static void mouse(Node on, javafx.event.EventType<MouseEvent> type, double x, double y) {
    Event.fireEvent(on, new MouseEvent(
        type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false,
        null));
  }
}
