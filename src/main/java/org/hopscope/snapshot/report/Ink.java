package org.hopscope.snapshot.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;

/** One stroke of the chart: written as SVG for a browser, painted on paper and into a picture. */
sealed interface Ink {

  /** Elsewhere. */
  Ink moved(double x, double y);

  static Area filled(Shape shape, String colour) {
    return new Area(shape, Optional.of(colour), Optional.empty());
  }

  static Area drawn(Shape shape, Line line) {
    return new Area(shape, Optional.empty(), Optional.of(line));
  }

  /** A shape, filled, edged, or both. */
  record Area(Shape shape, Optional<String> fill, Optional<Line> edge) implements Ink {
    Area edged(Line line) {
      return new Area(shape, fill, Optional.of(line));
    }

    @Override
    public Area moved(double x, double y) {
      return new Area(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape), fill, edge);
    }
  }

  /** @param dashes lengths of dash and gap; empty: none */
  record Line(String colour, double width, List<Double> dashes) {
    public Line {
      dashes = List.copyOf(dashes);
    }

    static Line of(String colour, double width, Double... dashes) {
      return new Line(colour, width, List.of(dashes));
    }
  }

  /** A line of letters, from {@code x} on, standing on {@code y}. */
  record Words(String text, Typeface face, double size, String colour, double x, double y) implements Ink {
    @Override
    public Words moved(double right, double down) {
      return new Words(text, face, size, colour, x + right, y + down);
    }
  }
}
