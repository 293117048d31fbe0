package org.hopscope.ui.chart;

import java.util.List;
import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import org.hopscope.graph.Drawing.Edge;
import org.hopscope.graph.Drawing.EdgeStyle;
import org.hopscope.graph.Drawing.Point;
import org.hopscope.model.Wording;
import org.hopscope.ui.Motion;

/** A way from one hop to another, with rounded corners, an arrow head and perhaps a fact on a pill. */
final class EdgeLine extends Group {
  private static final double ROUND = 8;
  private static final double HEAD = 9;
  private static final double PILL = 260;

  private final Wording words;
  private final Path path = new Path();
  private final Polygon head = new Polygon();
  private final Label pill = new Label();
  private final Timeline growing = new Timeline();
  private Edge edge;
  private boolean placed;

  EdgeLine(Wording words, Edge first) {
    this.words = words;
    this.edge = first;
    setAutoSizeChildren(false);
    pill.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    pill.getStyleClass().add("edge-pill");
    path.getStyleClass().add("edge-path");
    head.getStyleClass().add("edge-head");
    getChildren().addAll(path, head);
    paint(first);
    if (first.style() == EdgeStyle.TAKEN) {
      grow();
    }
  }

  /** The label, painted above all cards. */
  Label pill() {
    return pill;
  }

  void show(Edge now) {
    if (!now.equals(edge)) {
      edge = now;
      paint(now);
    }
  }

  private void paint(Edge now) {
    String style = "edge-" + now.style().name().toLowerCase(Locale.ROOT);
    getStyleClass().setAll("edge", style);
    pill.getStyleClass().setAll("edge-pill", style);
    growing.stop();
    grown();
    trace(now.points());
    pill.setText(now.label().map(words::say).orElse(""));
    pill.setVisible(now.label().isPresent());
    placed = false;
    pill.setTooltip(now.label().isPresent() ? new Tooltip(pill.getText()) : null);
  }

  private void trace(List<Point> points) {
    path.getElements().clear();
    if (points.size() < 2) {
      return;
    }
    path.getElements().add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i < points.size() - 1; i++) {
      bend(points.get(i - 1), points.get(i), points.get(i + 1));
    }
    Point last = points.getLast();
    Point tip = towards(last, points.get(points.size() - 2), HEAD * 0.6);
    path.getElements().add(new LineTo(tip.x(), tip.y()));
    point(points.get(points.size() - 2), last);
  }

  private void bend(Point before, Point corner, Point after) {
    Point in = towards(corner, before, ROUND);
    Point out = towards(corner, after, ROUND);
    path.getElements().add(new LineTo(in.x(), in.y()));
    path.getElements().add(new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
  }

  /** From one point a little towards another, at most half of the way. */
  private static Point towards(Point from, Point to, double far) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double part = length == 0 ? 0 : Math.min(far, length / 2) / length;
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  private void point(Point before, Point tip) {
    double length = Math.max(1e-6, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
    double ux = (tip.x() - before.x()) / length;
    double uy = (tip.y() - before.y()) / length;
    double bx = tip.x() - ux * HEAD;
    double by = tip.y() - uy * HEAD;
    double half = HEAD * 0.5;
    head.getPoints().setAll(
        tip.x(), tip.y(), bx - uy * half, by + ux * half, bx + uy * half, by - ux * half);
  }

  /** On the middle of the longest level stretch. */
  void placePill() {
    if (placed || !pill.isVisible() || edge.points().size() < 2) {
      return;
    }
    placed = true;
    pill.applyCss();
    Point from = edge.points().getFirst();
    Point to = edge.points().get(1);
    for (int i = 1; i < edge.points().size(); i++) {
      Point a = edge.points().get(i - 1);
      Point b = edge.points().get(i);
      if (Math.abs(b.x() - a.x()) > Math.abs(to.x() - from.x())) {
        from = a;
        to = b;
      }
    }
    double width = Math.min(PILL, pill.prefWidth(-1));
    double height = pill.prefHeight(-1);
    double right = Math.max(from.x(), to.x()) - 2 * HEAD;
    boolean level = from.x() != to.x();
    double x = level ? Math.min((from.x() + to.x() - width) / 2, right - width) : from.x() - width / 2;
    pill.resizeRelocate(x, (from.y() + to.y() - height) / 2, width, height);
  }

  private void grow() {
    if (!Motion.wanted()) {
      return;
    }
    double length = length();
    path.getStrokeDashArray().setAll(length, length);
    head.setOpacity(0);
    growing.getKeyFrames().setAll(
        new KeyFrame(javafx.util.Duration.ZERO, new KeyValue(path.strokeDashOffsetProperty(), length)),
        new KeyFrame(Motion.GROW, new KeyValue(path.strokeDashOffsetProperty(), 0)));
    growing.setOnFinished(_ -> grown());
    growing.play();
  }

  /** The dashes of its style; set here, since growing borrows them. */
  private void grown() {
    path.getStrokeDashArray().setAll(
        switch (edge.style()) {
          case TAKEN -> List.<Double>of();
          case GHOST -> List.of(5.0, 4.0);
          case RELATION -> List.of(4.0, 3.0);
          case UNREACHED -> List.of(1.0, 4.0);
        });
    path.setStrokeDashOffset(0);
    head.setOpacity(1);
  }

  private double length() {
    double sum = 0;
    for (int i = 1; i < edge.points().size(); i++) {
      Point a = edge.points().get(i - 1);
      Point b = edge.points().get(i);
      sum += Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
    return Math.max(1, sum);
  }
}
