package org.hopscope.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Stage;

/** The chart, laid out, in pixels from the top left. The window and the report paint the same one. */
public record Drawing(
    double width, double height, List<Band> bands, List<Column> columns, List<Card> cards, List<Edge> edges) {

  /** A lane's background, with its name at the left edge. */
  public record Band(Lane lane, Message name, double y, double height, boolean taken) {}

  /** A stage's name above its column. */
  public record Column(Stage stage, Message title, double x, double width) {}

  /**
   * A hop. A decision is drawn as a diamond inscribed in the box.
   *
   * @param host second line; elide in the middle when too long
   * @param cause one line under the card, for the hop where the road ends
   * @param ghost off the path: 35 % opacity
   * @param breaking the hop where the road ends: red left edge
   */
  public record Card(
      String hopId,
      double x,
      double y,
      double width,
      double height,
      HopKind kind,
      Stage stage,
      Message title,
      String host,
      HopState state,
      Optional<Message> cause,
      Optional<Duration> took,
      boolean ghost,
      boolean breaking,
      List<Dot> dots) {
    private Card withoutCause() {
      return new Card(
          hopId, x, y, width, height, kind, stage, title, host, state, Optional.empty(), took, ghost, breaking, dots);
    }
  }

  /** The same where why the road ends is not told. */
  public Drawing withoutCauses() {
    return new Drawing(width, height, bands, columns, cards.stream().map(Card::withoutCause).toList(), edges);
  }

  /** One attempt inside a hop: A, AAAA, TCP, TLS, HTTP. */
  public record Dot(String label, HopState state, String tooltip) {}

  public record Edge(String from, String to, List<Point> points, EdgeStyle style, Optional<Message> label) {}

  public record Point(double x, double y) {}

  /**
   * TAKEN 3 px full colour; GHOST 1 px dashed at 35 %; UNREACHED 1 px dotted grey, beyond the break;
   * RELATION 1 px dashed: two views of one thing.
   */
  public enum EdgeStyle { TAKEN, GHOST, UNREACHED, RELATION }
}
