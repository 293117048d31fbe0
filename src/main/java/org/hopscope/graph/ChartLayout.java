package org.hopscope.graph;

import java.util.Arrays;
import java.util.List;
import org.hopscope.graph.Drawing.Band;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Column;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Stage;

/**
 * Lays a graph out as a chart. The same graph gives the same drawing; while a graph grows, a card stays
 * in its column. Two lanes with the computer and the mailbox between them; the way taken runs along the
 * gutter, everything else lies further out.
 *
 * <p>A label stands above the longest level stretch of its edge.
 */
public final class ChartLayout {
  private ChartLayout() {}

  /** Pure and quick: safe on any thread. */
  public static Drawing lay(HopGraph graph) {
    return lay(graph, new Stacks(graph));
  }

  /** Two drawings of the same ground. */
  public record Pair(Drawing one, Drawing other) {}

  /** What is in both graphs lies at the same place in both drawings; what one lacks leaves its place empty there. */
  public static Pair layBoth(HopGraph one, HopGraph other) {
    Stacks common = new Common(one, other).stacks();
    return new Pair(lay(one, common), lay(other, common));
  }

  private static Drawing lay(HopGraph graph, Stacks stacks) {
    Grid grid = stacks.grid();
    List<Card> cards = new Cards(graph, stacks.places(), grid).all();
    return new Drawing(
        grid.width(), grid.height(), bands(graph, grid), columns(grid), cards, new Edges(graph, cards, grid).all());
  }

  private static List<Band> bands(HopGraph graph, Grid grid) {
    return Arrays.stream(Lane.values())
        .map(lane -> new Band(
            lane, Message.of("lane." + lane.id()), grid.bandY(lane), grid.bandHeight(lane), taken(graph, lane)))
        .toList();
  }

  private static boolean taken(HopGraph graph, Lane lane) {
    return graph.path().stream().anyMatch(n -> !Stacks.isEnd(n) && n.hop().lane() == lane);
  }

  private static List<Column> columns(Grid grid) {
    return Arrays.stream(Stage.values())
        .filter(s -> s != Stage.START)
        .map(s -> new Column(s, Message.of("stage." + s.id()), grid.columnX(s), grid.columnWidth(s)))
        .toList();
  }
}
