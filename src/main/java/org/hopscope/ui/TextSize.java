package org.hopscope.ui;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.hopscope.ui.wizard.Memory;

/** How large everything is in the window, in steps. */
final class TextSize {
  private static final List<Double> STEPS = List.of(0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);
  private static final double NORMAL_FONT = 14;

  private final Memory memory;
  private final DoubleProperty factor;

  TextSize(Memory memory) {
    this.memory = memory;
    this.factor = new SimpleDoubleProperty(nearest(memory.textSize()));
  }

  private static double nearest(double wanted) {
    return STEPS.stream().min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted))).orElse(1.0);
  }

  DoubleProperty factor() {
    return factor;
  }

  void larger() {
    step(1);
  }

  void smaller() {
    step(-1);
  }

  void actual() {
    set(1);
  }

  private void step(int by) {
    set(STEPS.get(Math.clamp(STEPS.indexOf(factor.get()) + by, 0, STEPS.size() - 1)));
  }

  private void set(double now) {
    factor.set(now);
    memory.keepTextSize(now);
  }

  /** Menus and tooltips are windows of their own, which the page's size does not reach. */
  void reach(Window window) {
    if (window instanceof PopupWindow popup) {
      popup.getScene().getRoot().setStyle("-fx-font-size: " + NORMAL_FONT * factor.get() + "px;");
    }
  }
}
