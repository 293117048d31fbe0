package org.hopscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.Drawing.Edge;
import org.hopscope.graph.Drawing.EdgeStyle;
import org.hopscope.graph.Drawing.Point;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartLayoutTest {

  /** Every moment of every well-known analysis. */
  static Stream<HopGraph> moments() {
    return Stream.of(
        Tales.cloudHealthy(), Tales.hybridCloud(), Tales.deadRedirectAddr(), Tales.onPremises("10 mx"), crowd(9))
        .flatMap(tale -> {
          GraphFold fold = new GraphFold();
          return tale.events().stream().map(event -> {
            fold.accept(event);
            return fold.graph();
          });
        });
  }

  /** Many servers that Active Directory names, each redirecting once. */
  private static Tale crowd(int servers) {
    Tale tale = Tales.ownRecord("10 mail.contoso.com.");
    for (int i = 1; i <= servers; i++) {
      String id = "r0.scp." + i;
      tale.hop(id, "r0.scp", "ex" + i + ".contoso.com").pass(id)
          .hop(id + ".u1", id, "mail" + i + ".contoso.com").pass(id + ".u1");
    }
    return tale;
  }

  @ParameterizedTest
  @MethodSource("moments")
  void cardsKeepTheirPlaceAndTheirDistance(HopGraph graph) {
    Drawing drawing = ChartLayout.lay(graph);
    for (Card card : drawing.cards()) {
      assertThat(card.x()).isGreaterThanOrEqualTo(0);
      assertThat(right(card)).isLessThanOrEqualTo(drawing.width());
      assertThat(bottom(card)).isLessThanOrEqualTo(drawing.height());
      inItsColumn(drawing, card);
      inItsLane(drawing, graph, card);
      drawing.cards().stream().filter(other -> other != card)
          .forEach(other -> assertThat(overlap(card, other)).as(card.hopId() + " on " + other.hopId()).isFalse());
    }
  }

  private static void inItsColumn(Drawing drawing, Card card) {
    drawing.columns().stream().filter(c -> c.stage() == card.stage()).forEach(column -> {
      assertThat(card.x()).isGreaterThanOrEqualTo(column.x());
      assertThat(right(card)).isLessThanOrEqualTo(column.x() + column.width());
    });
  }

  private static void inItsLane(Drawing drawing, HopGraph graph, Card card) {
    if (card.kind() == HopKind.COMPUTER || card.kind() == HopKind.MAILBOX) {
      return;
    }
    Lane lane = graph.hop(card.hopId()).orElseThrow().hop().lane();
    Drawing.Band band = drawing.bands().stream().filter(b -> b.lane() == lane).findFirst().orElseThrow();
    assertThat(card.y()).as(card.hopId()).isGreaterThanOrEqualTo(band.y());
    assertThat(bottom(card)).as(card.hopId()).isLessThanOrEqualTo(band.y() + band.height());
  }

  @ParameterizedTest
  @MethodSource("moments")
  void edgesTouchTheirEndsAndNothingElse(HopGraph graph) {
    Drawing drawing = ChartLayout.lay(graph);
    Map<String, Card> cards = new HashMap<>();
    drawing.cards().forEach(c -> cards.put(c.hopId(), c));
    for (Edge edge : drawing.edges()) {
      assertThat(touches(cards.get(edge.from()), edge.points().getFirst())).as(edge.toString()).isTrue();
      assertThat(touches(cards.get(edge.to()), edge.points().getLast())).as(edge.toString()).isTrue();
      for (int i = 1; i < edge.points().size(); i++) {
        Point a = edge.points().get(i - 1);
        Point b = edge.points().get(i);
        assertThat(a.x() == b.x() || a.y() == b.y()).as("level or upright: " + edge).isTrue();
        drawing.cards()
            .forEach(card -> assertThat(crosses(a, b, card)).as(edge + " through " + card.hopId()).isFalse());
      }
    }
  }

  @Test
  void theComputerTheMailboxTheLanesAndTheColumnsAreThereFromTheBegin() {
    Drawing drawing = ChartLayout.lay(HopGraph.empty());
    assertThat(drawing.cards()).extracting(Card::hopId).containsExactly("pc", "mailbox");
    assertThat(drawing.cards()).extracting(Card::state).containsOnly(HopState.WAITING);
    assertThat(drawing.bands()).extracting(Drawing.Band::lane).containsExactly(Lane.CLOUD, Lane.HYBRID);
    assertThat(drawing.columns()).extracting(Drawing.Column::stage).containsExactly(
        Stage.FIND, Stage.AUTODISCOVER, Stage.WHERE, Stage.REDIRECT, Stage.AUTODISCOVER_M365, Stage.PROTOCOL,
        Stage.MAILBOX);
    assertThat(drawing.edges()).isEmpty();
  }

  @Test
  void theWayTakenIsDrawnThroughAndTheRestIsGhosted() {
    Drawing drawing = ChartLayout.lay(Tales.cloudHealthy().graph());
    assertThat(drawing.edges().stream().filter(e -> e.style() == EdgeStyle.TAKEN).map(Edge::to))
        .containsExactly("r0.dns", "r0.m365", "p.mapi-http", "mailbox");
    assertThat(drawing.cards().stream().filter(c -> !c.ghost()).map(Card::hopId))
        .containsExactly("pc", "r0.dns", "r0.m365", "p.mapi-http", "mailbox");
    assertThat(drawing.bands()).extracting(Drawing.Band::taken).containsExactly(true, false);
  }

  @Test
  void theWayTakenRunsStraightThroughItsLane() {
    Map<String, Card> cards = new HashMap<>();
    ChartLayout.lay(Tales.cloudHealthy().graph()).cards().forEach(c -> cards.put(c.hopId(), c));
    assertThat(cards.get("r0.dns").y()).isEqualTo(cards.get("r0.m365").y()).isEqualTo(cards.get("p.mapi-http").y());
    assertThat(cards.get("pc").y()).isEqualTo(cards.get("mailbox").y());
  }

  @Test
  void decisionsLabelTheirEdges() {
    Drawing drawing = ChartLayout.lay(Tales.hybridCloud().graph());
    assertThat(drawing.edges().stream().filter(e -> e.label().isPresent()).map(Edge::to)).contains("r1.dns", "mailbox");
  }

  @Test
  void beyondTheBreakNothingIsReached() {
    Drawing drawing = ChartLayout.lay(Tales.deadRedirectAddr().graph());
    assertThat(drawing.edges().stream().filter(e -> e.style() == EdgeStyle.UNREACHED)).singleElement()
        .satisfies(e -> assertThat(e.from() + " " + e.to()).isEqualTo("r1.dns mailbox"));
    assertThat(drawing.cards().stream().filter(Card::breaking)).singleElement().satisfies(c -> {
      assertThat(c.hopId()).isEqualTo("r1.dns");
      assertThat(c.cause()).isPresent();
    });
    assertThat(drawing.cards().stream().filter(c -> c.cause().isPresent())).hasSize(1);
  }

  @Test
  void whileItRunsACardStaysWhereItIs() {
    Map<String, Card> first = new HashMap<>();
    GraphFold fold = new GraphFold();
    Tales.ownRecord("10 mail.contoso.com.").events().forEach(event -> {
      fold.accept(event);
      ChartLayout.lay(fold.graph()).cards().stream()
          .filter(c -> c.stage() != Stage.MAILBOX)
          .forEach(c -> assertThat(c.x()).isEqualTo(first.computeIfAbsent(c.hopId(), id -> c).x()));
    });
  }

  @Test
  void twoHundredHopsAreLaidOut() {
    HopGraph graph = crowd(96).graph();
    Drawing drawing = ChartLayout.lay(graph);
    assertThat(drawing.cards()).hasSizeGreaterThan(200);
    assertThat(ChartLayout.lay(graph)).isEqualTo(drawing);
  }

  private static boolean overlap(Card a, Card b) {
    return a.x() < right(b) && b.x() < right(a) && a.y() < bottom(b) && b.y() < bottom(a);
  }

  private static boolean touches(Card card, Point p) {
    boolean within = p.x() >= card.x() && p.x() <= right(card) && p.y() >= card.y() && p.y() <= bottom(card);
    return within && (p.x() == card.x() || p.x() == right(card) || p.y() == card.y() || p.y() == bottom(card));
  }

  private static boolean crosses(Point a, Point b, Card card) {
    return Math.max(a.x(), b.x()) > card.x() && Math.min(a.x(), b.x()) < right(card)
        && Math.max(a.y(), b.y()) > card.y() && Math.min(a.y(), b.y()) < bottom(card);
  }

  private static double right(Card card) {
    return card.x() + card.width();
  }

  private static double bottom(Card card) {
    return card.y() + card.height();
  }
}
