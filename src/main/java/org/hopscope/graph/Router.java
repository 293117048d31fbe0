package org.hopscope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Point;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Stage;

/**
 * Finds an edge's way: along rows and the free lines between them, up and down only in the gaps
 * between columns, so that it never crosses a card.
 */
record Router(List<Card> cards, Grid grid) {
  private static final double CLEAR = 5;
  private static final double SPREAD = 6;
  private static final double CAUSE_LINE = 14;

  List<Point> route(Card from, Card to) {
    if (from.stage() == to.stage()) {
      return inColumn(from, to);
    }
    if (from.kind() == HopKind.DECISION && nextToGutter(from) && nextToGutter(to)
        && to.stage() == Stage.REDIRECT && sameSide(from, to)) {
      return throughGutter(from, to);
    }
    return across(from, to);
  }

  /** A neighbour is reached straight; another one round the right side of what lies between. */
  private List<Point> inColumn(Card from, Card to) {
    boolean down = to.y() > from.y();
    double top = Math.min(bottom(from), bottom(to));
    double end = Math.max(from.y(), to.y());
    if (cards.stream().noneMatch(c -> c.stage() == from.stage() && c.y() >= top - 1 && bottom(c) <= end + 1)) {
      return List.of(
          new Point(centreX(from), down ? bottom(from) : from.y()),
          new Point(centreX(to), down ? to.y() : bottom(to)));
    }
    double x = right(from) + Grid.GAP / 2 + offset(from);
    return tidy(List.of(
        new Point(right(from), centreY(from)), new Point(x, centreY(from)),
        new Point(x, centreY(to)), new Point(right(to), centreY(to))));
  }

  /** The RedirectAddr: its label needs the length and the quiet of the gutter. */
  private List<Point> throughGutter(Card from, Card to) {
    boolean below = from.y() > grid.middle();
    double y = grid.middle();
    return List.of(
        new Point(centreX(from), below ? from.y() : bottom(from)), new Point(centreX(from), y),
        new Point(centreX(to), y), new Point(centreX(to), below ? to.y() : bottom(to)));
  }

  private List<Point> across(Card from, Card to) {
    double out = right(from) + Grid.GAP / 2 + offset(from);
    double in = to.x() - Grid.GAP / 2 + (from.kind() == HopKind.COMPUTER ? -2 * SPREAD : offset(from));
    boolean adjacent = to.stage().ordinal() == from.stage().ordinal() + 1;
    double y = adjacent ? centreY(to) : crossing(from, to, out, in);
    return tidy(List.of(
        new Point(right(from), centreY(from)), new Point(out, centreY(from)), new Point(out, y),
        new Point(adjacent ? out : in, y), new Point(adjacent ? out : in, centreY(to)),
        new Point(to.x(), centreY(to))));
  }

  /** The free line nearest to the target, on which the columns between can be crossed. */
  private double crossing(Card from, Card to, double out, double in) {
    double left = Math.min(out, in);
    double wide = Math.max(out, in);
    return Stream.concat(
        Stream.of(centreY(to), centreY(from)),
        lines(from).sorted(Comparator.comparingDouble(y -> Math.abs(y - centreY(to)))))
        .filter(y -> cards.stream().noneMatch(c -> blocks(c, y, left, wide)))
        .findFirst().orElse(grid.middle());
  }

  private Stream<Double> lines(Card from) {
    double shift = offset(from) / 2;
    List<Double> lines = new ArrayList<>(List.of(grid.middle() + shift));
    for (Lane lane : Lane.values()) {
      for (int row = 0; row < grid.rows(lane).size(); row++) {
        lines.add(grid.beyond(lane, row) + shift);
      }
    }
    return lines.stream();
  }

  private static boolean blocks(Card card, double y, double left, double right) {
    double below = card.cause().isPresent() ? CAUSE_LINE : 0;
    return right(card) > left && card.x() < right && y > card.y() - CLEAR && y < bottom(card) + below + CLEAR;
  }

  /** Edges of different cards run side by side; those of one card share their trunk. */
  private double offset(Card from) {
    long rank = cards.stream()
        .filter(c -> c.stage() == from.stage())
        .filter(c -> distance(c) < distance(from) || distance(c) == distance(from) && c.y() < from.y())
        .count();
    long step = (rank + 1) / 2 % 3;
    return (rank % 2 == 0 ? step : -step) * SPREAD;
  }

  private double distance(Card card) {
    return Math.abs(centreY(card) - grid.middle());
  }

  private boolean nextToGutter(Card card) {
    return distance(card) < Grid.CARD_HEIGHT + Grid.GUTTER;
  }

  private boolean sameSide(Card a, Card b) {
    return a.y() > grid.middle() == b.y() > grid.middle();
  }

  private static List<Point> tidy(List<Point> points) {
    List<Point> tidy = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean repeated = !tidy.isEmpty() && tidy.getLast().equals(point);
      boolean between = !tidy.isEmpty() && i + 1 < points.size() && inLine(tidy.getLast(), point, points.get(i + 1));
      if (!repeated && !between) {
        tidy.add(point);
      }
    }
    return List.copyOf(tidy);
  }

  private static boolean inLine(Point a, Point b, Point c) {
    return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
  }

  private static double right(Card card) {
    return card.x() + card.width();
  }

  private static double bottom(Card card) {
    return card.y() + card.height();
  }

  private static double centreX(Card card) {
    return card.x() + card.width() / 2;
  }

  private static double centreY(Card card) {
    return card.y() + card.height() / 2;
  }
}
