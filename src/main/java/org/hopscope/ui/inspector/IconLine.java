package org.hopscope.ui.inspector;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** An icon before text that wraps; the text has all the width that is left. */
final class IconLine extends Region {
  private static final double ICON = 22;
  private final Node icon;
  private final Region text;

  IconLine(Node icon, Region text) {
    this.icon = icon;
    this.text = text;
    getChildren().addAll(icon, text);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset() - ICON;
    return snappedTopInset() + text.prefHeight(Math.max(40, inner)) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double inner = getWidth() - left - snappedRightInset() - ICON;
    icon.autosize();
    icon.relocate(left, snappedTopInset() + 2);
    text.resizeRelocate(left + ICON, snappedTopInset(), inner, getHeight() - snappedTopInset());
  }
}
