package org.hopscope.snapshot.report;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.stream.Collectors;
import org.hopscope.snapshot.report.Markup.Tag;

/** Ink as SVG. */
final class InkSvg {
  private InkSvg() {}

  static Tag of(Ink ink) {
    return switch (ink) {
      case Ink.Area area -> of(area);
      case Ink.Words words -> of(words);
    };
  }

  private static Tag of(Ink.Area area) {
    Tag path = Markup.tag("path").with("d", data(area.shape())).with("fill", area.fill().orElse("none"));
    return area.edge().map(line -> edged(path, line)).orElse(path);
  }

  private static Tag edged(Tag path, Ink.Line line) {
    Tag edged = path.with("stroke", line.colour()).with("stroke-width", line.width());
    return line.dashes().isEmpty() ? edged
        : edged.with("stroke-dasharray", line.dashes().stream().map(Numbers::say).collect(Collectors.joining(" ")));
  }

  private static Tag of(Ink.Words words) {
    Tag line = Markup.tag("text", words.text()).with("x", words.x()).with("y", words.y())
        .with("font-size", words.size()).with("fill", words.colour());
    return words.face() == Typeface.BOLD ? line.with("font-weight", "bold") : line;
  }

  private static String data(Shape shape) {
    StringBuilder data = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
      switch (way.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> add(data, 'M', at, 2);
        case PathIterator.SEG_LINETO -> add(data, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> add(data, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> add(data, 'C', at, 6);
        default -> data.append('Z');
      }
    }
    return data.toString();
  }

  private static void add(StringBuilder data, char kind, double[] at, int count) {
    data.append(kind);
    for (int i = 0; i < count; i++) {
      data.append(i == 0 ? "" : " ").append(Numbers.say(at[i]));
    }
  }
}
