package org.hopscope.ui.inspector;

import javafx.scene.layout.Region;

/** A part of a track, from 0 to 1. */
class Bar extends Region {
  private final Region part = new Region();
  private final double start;
  private final double length;

  Bar(double start, double length, String style) {
    this.start = start;
    this.length = length;
    getStyleClass().add("bar");
    part.getStyleClass().addAll("bar-part", style);
    getChildren().add(part);
    setPrefHeight(8);
    setMinHeight(8);
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double wide = Math.max(2, length * w);
    part.resizeRelocate(Math.min(start * w, w - wide), 0, wide, getHeight());
  }
}
