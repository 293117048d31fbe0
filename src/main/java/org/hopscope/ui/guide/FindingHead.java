package org.hopscope.ui.guide;

import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;

/** A button as high as what is in it needs at its width: a title may take two lines. */
final class FindingHead extends ToggleButton {
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + getGraphic().prefHeight(Math.max(80, inner)) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
