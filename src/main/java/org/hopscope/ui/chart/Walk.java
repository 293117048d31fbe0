package org.hopscope.ui.chart;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Edge;
import org.hopscope.graph.Drawing.EdgeStyle;

/** Where an arrow key leads from a hop: along the path, or to the next one above or below. */
public final class Walk {
  /** The arrow keys. */
  public enum Way { ON, BACK, UP, DOWN }

  private final Drawing drawing;

  public Walk(Drawing drawing) {
    this.drawing = drawing;
  }

  public Optional<String> step(String from, Way way) {
    return switch (way) {
      case ON -> along(from, Edge::from, Edge::to);
      case BACK -> along(from, Edge::to, Edge::from);
      case UP -> beside(from, c -> -c);
      case DOWN -> beside(from, c -> c);
    };
  }

  public Optional<String> first() {
    return drawing.cards().stream().min(Comparator.comparingDouble(Card::x)).map(Card::hopId);
  }

  /** The taken way first; where none leads on, any. */
  private Optional<String> along(String hop, Function<Edge, String> near, Function<Edge, String> far) {
    return drawing.edges().stream()
        .filter(e -> near.apply(e).equals(hop))
        .min(Comparator.comparing(e -> e.style() != EdgeStyle.TAKEN))
        .map(far)
        .filter(id -> card(id).isPresent());
  }

  private Optional<String> beside(String hop, Function<Double, Double> down) {
    return card(hop)
        .flatMap(
            here -> others(here)
                .filter(c -> down.apply(c.y() - here.y()) > 1)
                .min(Comparator.comparingDouble(c -> distance(here, c))))
        .map(Card::hopId);
  }

  private Stream<Card> others(Card here) {
    return drawing.cards().stream().filter(c -> !c.hopId().equals(here.hopId()));
  }

  /** Sideways counts more, so that the walk stays in its column. */
  private static double distance(Card a, Card b) {
    return Math.abs(a.y() - b.y()) + 4 * Math.abs(a.x() - b.x());
  }

  private Optional<Card> card(String id) {
    return drawing.cards().stream().filter(c -> c.hopId().equals(id)).findFirst();
  }
}
