package org.hopscope.snapshot.report;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing.Edge;
import org.hopscope.graph.Drawing.EdgeStyle;
import org.hopscope.graph.Drawing.Point;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.report.Ink.Line;

/** A way from one hop to another, with rounded corners, an arrow head and perhaps a fact on a pill. */
record EdgeInk(Wording words) {
  private static final double ROUND = 8;
  private static final double HEAD = 9;
  private static final double PILL = 260;
  private static final double PILL_HEIGHT = 20;
  private static final double PILL_SIZE = 13;

  Stream<Ink> line(Edge edge) {
    if (edge.points().size() < 2) {
      return Stream.empty();
    }
    Ink way = Ink.drawn(trace(edge.points()), style(edge.style()));
    return edge.style() == EdgeStyle.RELATION
        ? Stream.of(way) : Stream.of(way, Ink.filled(head(edge.points()), style(edge.style()).colour()));
  }

  private static Line style(EdgeStyle style) {
    return switch (style) {
      case TAKEN -> Line.of(Palette.ACCENT, 3);
      case GHOST -> Line.of(Palette.GHOST, 1.4, 5.0, 4.0);
      case RELATION -> Line.of(Palette.MUTED, 1.4, 4.0, 3.0);
      case UNREACHED -> Line.of(Palette.MUTED, 1.4, 1.0, 4.0);
    };
  }

  private static Shape trace(List<Point> points) {
    Path2D way = new Path2D.Double();
    way.moveTo(points.getFirst().x(), points.getFirst().y());
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point in = towards(corner, points.get(i - 1), ROUND);
      Point out = towards(corner, points.get(i + 1), ROUND);
      way.lineTo(in.x(), in.y());
      way.quadTo(corner.x(), corner.y(), out.x(), out.y());
    }
    Point end = towards(points.getLast(), points.get(points.size() - 2), HEAD * 0.6);
    way.lineTo(end.x(), end.y());
    return way;
  }

  /** From one point a little towards another, at most half of the way. */
  private static Point towards(Point from, Point to, double far) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double part = length == 0 ? 0 : Math.min(far, length / 2) / length;
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  private static Shape head(List<Point> points) {
    Point tip = points.getLast();
    Point before = points.get(points.size() - 2);
    double length = Math.max(1e-6, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
    double ux = (tip.x() - before.x()) / length * HEAD;
    double uy = (tip.y() - before.y()) / length * HEAD;
    Path2D head = new Path2D.Double();
    head.moveTo(tip.x(), tip.y());
    head.lineTo(tip.x() - ux - uy / 2, tip.y() - uy + ux / 2);
    head.lineTo(tip.x() - ux + uy / 2, tip.y() - uy - ux / 2);
    head.closePath();
    return head;
  }

  /** On the middle of the longest level stretch. */
  Stream<Ink> pill(Edge edge) {
    if (edge.label().isEmpty() || edge.points().size() < 2) {
      return Stream.empty();
    }
    Lettering says = Lettering.plain(words.say(edge.label().get()), PILL_SIZE).within(PILL - 16);
    Stretch longest = Stretch.longest(edge.points());
    double width = says.width() + 16;
    double x = longest.left(width, 2 * HEAD);
    double y = longest.middle() - PILL_HEIGHT / 2;
    boolean taken = edge.style() == EdgeStyle.TAKEN;
    Ink ground = Ink
        .filled(new RoundRectangle2D.Double(x, y, width, PILL_HEIGHT, PILL_HEIGHT, PILL_HEIGHT), Palette.PAPER)
        .edged(Line.of(taken ? Palette.ACCENT : Palette.BORDER, 1));
    return Stream.of(ground, says.at(x + 8, y + 14.5, taken ? Palette.ACCENT : Palette.MUTED));
  }

  /** A straight piece of a way. */
  private record Stretch(Point from, Point to) {
    static Stretch longest(List<Point> points) {
      Stretch longest = new Stretch(points.getFirst(), points.get(1));
      for (int i = 1; i < points.size() - 1; i++) {
        Stretch next = new Stretch(points.get(i), points.get(i + 1));
        longest = next.level() > longest.level() ? next : longest;
      }
      return longest;
    }

    double level() {
      return Math.abs(to.x() - from.x());
    }

    double middle() {
      return (from.y() + to.y()) / 2;
    }

    /** Where something as wide as this begins that leaves its end free. */
    double left(double width, double end) {
      double right = Math.max(from.x(), to.x()) - end;
      return level() > 0 ? Math.min((from.x() + to.x() - width) / 2, right - width) : from.x() - width / 2;
    }
  }
}
