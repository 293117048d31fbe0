package org.hopscope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.model.Step;

/**
 * Which row of its lane and column each hop lies in: the way taken first, what was not needed last,
 * and otherwise the client's order. Before the verdict the order is the client's alone, so that cards
 * do not move about while the analysis runs.
 */
final class Stacks {
  record Place(Lane lane, Stage stage, int row, boolean slim) {}

  private static final Set<HopKind> BESIDE = EnumSet.of(HopKind.ACCOUNT, HopKind.SERVICES, HopKind.DIRECT);
  private record Cell(Lane lane, Stage stage) {}

  private static final Set<String> RARE = Stream.of(
      Step.RESTART_DATA, Step.LOCAL_XML_PREFERRED, Step.LAST_KNOWN_GOOD, Step.LOCAL_XML, Step.M365_FAILSAFE)
      .map(Step::id)
      .collect(Collectors.toUnmodifiableSet());

  private final HopGraph graph;
  private final boolean decided;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<Lane, List<Double>> rows = new EnumMap<>(Lane.class);

  Stacks(HopGraph graph) {
    this.graph = graph;
    this.decided = graph.verdict().outcome() != Verdict.Result.RUNNING;
    for (Lane lane : Lane.values()) {
      rows.put(lane, new ArrayList<>(List.of(Grid.CARD_HEIGHT)));
    }
    Set<Cell> crossed = decided ? crossed() : Set.of();
    cells().forEach((cell, nodes) -> stack(cell, nodes, crossed.contains(cell) ? 1 : 0));
  }

  Map<String, Place> places() {
    return places;
  }

  Grid grid() {
    Set<Stage> empty = EnumSet.allOf(Stage.class);
    places.values().forEach(p -> empty.remove(p.stage()));
    return new Grid(heights(Lane.CLOUD), heights(Lane.HYBRID), empty);
  }

  private List<Double> heights(Lane lane) {
    return Objects.requireNonNull(rows.get(lane));
  }

  private Map<Cell, List<HopNode>> cells() {
    Map<Cell, List<HopNode>> cells = new LinkedHashMap<>();
    for (HopNode node : graph.hops()) {
      if (!isEnd(node) && drawn(node)) {
        cells.computeIfAbsent(cell(node), c -> new ArrayList<>()).add(node);
      }
    }
    return cells;
  }

  /**
   * Steps that hardly ever come into play are drawn only when they did, or when a policy took them out;
   * the table has them all.
   */
  private static boolean drawn(HopNode node) {
    if (newOutlooks(node)) {
      return false;
    }
    if (!RARE.contains(Order.step(node.id())) || node.onPath()) {
      return true;
    }
    return node.state() == HopState.SKIPPED
        ? node.outcome().filter(Stacks::byPolicy).isPresent()
        : node.state() != HopState.RUNNING || !node.evidence().isEmpty();
  }

  /** What only the new Outlooks speak, seen by another client. */
  private static boolean newOutlooks(HopNode node) {
    return ByClient.protocol(node).equals(Optional.of(Protocol.SYNC)) && node.state() == HopState.SKIPPED;
  }

  private static boolean byPolicy(Outcome outcome) {
    return outcome instanceof Outcome.Skipped(SkipReason reason, var why) && reason == SkipReason.EXCLUDED_BY_POLICY;
  }

  static boolean isEnd(HopNode node) {
    return node.hop().kind() == HopKind.COMPUTER || node.hop().kind() == HopKind.MAILBOX;
  }

  private static Cell cell(HopNode node) {
    return new Cell(node.hop().lane(), column(node));
  }

  /** The outer columns belong to the computer and the mailbox alone. */
  private static Stage column(HopNode node) {
    return switch (node.hop().stage()) {
      case START -> Stage.FIND;
      case MAILBOX -> Stage.PROTOCOL;
      default -> node.hop().stage();
    };
  }

  private void stack(Cell cell, List<HopNode> nodes, int firstRow) {
    List<HopNode> ordered = new ArrayList<>(nodes);
    // no step of the client's: it makes room for those that are
    ordered.sort(Comparator.comparing((HopNode n) -> BESIDE.contains(n.hop().kind())));
    if (decided) {
      ordered.sort(Comparator.comparing((HopNode n) -> !n.onPath()).thenComparing(this::slim));
    }
    int row = firstRow;
    for (HopNode node : ordered) {
      place(node, cell, row++);
    }
  }

  private void place(HopNode node, Cell cell, int row) {
    boolean slim = slim(node);
    double height = slim ? Grid.SLIM_HEIGHT : Grid.CARD_HEIGHT;
    List<Double> heights = heights(cell.lane());
    while (heights.size() <= row) {
      heights.add(0.0);
    }
    heights.set(row, Math.max(heights.get(row), height));
    places.put(node.id(), new Place(cell.lane(), cell.stage(), row, slim));
  }

  private boolean slim(HopNode node) {
    return decided && !node.onPath() && node.state() == HopState.SKIPPED && node.hop().kind() != HopKind.DECISION;
  }

  /** Cells that the way taken runs over on its way to a later column: their first row stays free. */
  private Set<Cell> crossed() {
    Set<Cell> crossed = new HashSet<>();
    for (HopNode node : graph.path()) {
      if (!isEnd(node)) {
        node.hop().from().flatMap(graph::hop).ifPresent(from -> cross(from, node, crossed));
      }
    }
    return crossed;
  }

  private static void cross(HopNode from, HopNode to, Set<Cell> crossed) {
    boolean sameLane = isEnd(from) || from.hop().lane() == to.hop().lane();
    int first = isEnd(from) ? Stage.START.ordinal() : column(from).ordinal();
    for (int i = first + 1; sameLane && i < column(to).ordinal(); i++) {
      crossed.add(new Cell(to.hop().lane(), Stage.values()[i]));
    }
  }
}
