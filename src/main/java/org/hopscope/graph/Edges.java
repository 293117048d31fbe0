package org.hopscope.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Edge;
import org.hopscope.graph.Drawing.EdgeStyle;
import org.hopscope.graph.Drawing.Point;
import org.hopscope.model.Decision;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;

/** Draws what led to what; the way taken last, so that it lies on top. */
final class Edges {
  /** A label must have a stretch of line to stand on. */
  private static final double LABEL_LENGTH = 80;

  private final HopGraph graph;
  private final Road road;
  private final Map<String, Card> cards = new LinkedHashMap<>();
  private final Router router;

  Edges(HopGraph graph, List<Card> drawn, Grid grid) {
    this.graph = graph;
    this.road = Road.of(graph.decisions());
    drawn.forEach(c -> cards.put(c.hopId(), c));
    this.router = new Router(drawn, grid);
  }

  List<Edge> all() {
    List<Edge> edges = new ArrayList<>();
    for (HopNode node : graph.hops()) {
      if (Order.aside(node.id())) {
        relation(node).ifPresent(edges::add);
      } else {
        node.hop().from().ifPresent(from -> edge(from, node).ifPresent(edges::add));
      }
    }
    neverReached().ifPresent(edges::add);
    edges.sort(java.util.Comparator.comparing(e -> e.style() == EdgeStyle.TAKEN));
    return List.copyOf(edges);
  }

  /** The same record, seen from the other side. */
  private Optional<Edge> relation(HopNode outside) {
    String record = outside.id().replace("outside", "dns");
    if (!cards.containsKey(record) || !cards.containsKey(outside.id())) {
      return Optional.empty();
    }
    List<Point> points = router.route(cards.get(record), cards.get(outside.id()));
    boolean room = cards.get(record).cause().isEmpty();
    return Optional.of(new Edge(
        record, outside.id(), points, EdgeStyle.RELATION,
        outside.outcome().filter(o -> room)
            .map(o -> Message.of(Sides.differ(outside) ? "edge.differs" : "edge.same"))));
  }

  private Optional<Edge> edge(String from, HopNode to) {
    Optional<HopNode> source = graph.hop(from);
    if (source.isEmpty() || !cards.containsKey(from) || !cards.containsKey(to.id())) {
      return Optional.empty();
    }
    List<Point> points = router.route(cards.get(from), cards.get(to.id()));
    return Optional.of(new Edge(from, to.id(), points, style(source.get(), to), label(from, to, points)));
  }

  private static EdgeStyle style(HopNode from, HopNode to) {
    if (!from.onPath() || !to.onPath()) {
      return EdgeStyle.GHOST;
    }
    boolean unproven = to.hop().kind() == HopKind.MAILBOX && to.state() == HopState.SKIPPED;
    return unproven ? EdgeStyle.UNREACHED : EdgeStyle.TAKEN;
  }

  /** From where the road ends to the mailbox that it does not reach. */
  private Optional<Edge> neverReached() {
    Card end = cards.values().stream().filter(c -> c.kind() == HopKind.MAILBOX).findFirst().orElseThrow();
    boolean drawn = Cards.mailbox(graph).filter(m -> m.hop().from().isPresent()).isPresent();
    Optional<String> last = graph.verdict().brokenAt()
        .or(() -> graph.verdict().outcome() == Verdict.Result.SIGN_IN_UNPROVEN
            ? road.signIn().map(Decision.SignInStops::hop) : Optional.empty());
    return last.filter(b -> !drawn && cards.containsKey(b) && !b.equals(end.hopId()))
        .map(b -> new Edge(
            b, end.hopId(), router.route(Objects.requireNonNull(cards.get(b)), end), EdgeStyle.UNREACHED,
            Optional.empty()));
  }

  private Optional<Message> label(String from, HopNode to, List<Point> points) {
    Optional<Message> fact = graph.decisions().stream()
        .flatMap(d -> fact(d, from, to).stream())
        .reduce((first, second) -> second);
    return fact.filter(f -> longest(points) >= LABEL_LENGTH);
  }

  private static Optional<Message> fact(Decision decision, String from, HopNode to) {
    boolean about = switch (decision) {
      case Decision.RedirectAddr redirect -> redirect.fromHop().equals(from) && to.id().endsWith(".dns");
      case Decision.RedirectUrl redirect -> redirect.fromHop().equals(from) && redirect.toHop().equals(to.id());
      case Decision.ProtocolChosen chosen ->
        to.hop().kind() == HopKind.MAILBOX && chosen.hop().equals(Optional.of(from));
      case Decision.RecordLeads leads -> false;
      case Decision.SettingsFound found -> false;
      case Decision.StepChosen chosen -> false;
      case Decision.SignInStops stops -> false;
    };
    return about ? Optional.of(decision.label()) : Optional.empty();
  }

  private static double longest(List<Point> points) {
    double longest = 0;
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).y() == points.get(i - 1).y()) {
        longest = Math.max(longest, Math.abs(points.get(i).x() - points.get(i - 1).x()));
      }
    }
    return longest;
  }
}
