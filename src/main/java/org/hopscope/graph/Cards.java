package org.hopscope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;

/** Draws each hop as a card in its place. The computer and the mailbox are there from the begin. */
record Cards(HopGraph graph, Map<String, Stacks.Place> places, Grid grid) {

  List<Card> all() {
    List<Card> cards = new ArrayList<>();
    cards.add(end(Stage.START, graph.hop("pc"), "pc", HopKind.COMPUTER, Message.of("chart.computer")));
    for (HopNode node : graph.hops()) {
      if (places.containsKey(node.id())) {
        cards.add(card(node, places.get(node.id())));
      }
    }
    cards.add(end(Stage.MAILBOX, mailbox(graph), "mailbox", HopKind.MAILBOX, Message.of("chart.mailbox")));
    return cards;
  }

  /** A late answer may have led to a mailbox of its own: the one on the path, else the last. */
  static Optional<HopNode> mailbox(HopGraph graph) {
    List<HopNode> all = graph.hops().stream().filter(n -> n.hop().kind() == HopKind.MAILBOX).toList();
    return all.stream().filter(HopNode::onPath).findFirst()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }

  private Card card(HopNode node, Stacks.Place at) {
    double height = at.slim() ? Grid.SLIM_HEIGHT : Grid.CARD_HEIGHT;
    double y = grid.rowCentre(at.lane(), at.row()) - height / 2;
    boolean breaking = breaks(node);
    return new Card(
        node.id(), grid.columnX(at.stage()), y, Grid.CARD_WIDTH, height, node.hop().kind(), at.stage(),
        node.hop().title(), node.hop().host(), node.state(), breaking ? cause(node) : Optional.empty(),
        node.took().filter(t -> node.state() != HopState.SKIPPED), ghost(node), breaking,
        at.slim() ? List.of() : Dots.of(node));
  }

  private Card end(Stage stage, Optional<HopNode> node, String id, HopKind kind, Message title) {
    HopState waiting = stage == Stage.START && graph.started().isPresent() ? HopState.RUNNING : HopState.WAITING;
    return new Card(
        node.map(HopNode::id).orElse(id), grid.columnX(stage), grid.middle() - Grid.END_HEIGHT / 2,
        Grid.END_WIDTH, Grid.END_HEIGHT, kind, stage, node.map(n -> n.hop().title()).orElse(title),
        node.map(n -> n.hop().host()).orElseGet(() -> known(stage)), node.map(HopNode::state).orElse(waiting),
        Optional.empty(), Optional.empty(),
        false, node.filter(this::breaks).isPresent(), List.of());
  }

  /** What either end will be, before its hop begins. */
  private String known(Stage stage) {
    return stage == Stage.START
        ? graph.client().map(ClientProfile::title).orElse("")
        : graph.address().map(EmailAddress::text).orElse("");
  }

  private boolean breaks(HopNode node) {
    return graph.verdict().brokenAt().filter(node.id()::equals).isPresent();
  }

  private boolean ghost(HopNode node) {
    return !node.onPath() && node.hop().kind() != HopKind.ACCOUNT && !Order.aside(node.id())
        && (graph.verdict().outcome() != Verdict.Result.RUNNING || node.state() == HopState.SKIPPED);
  }

  private static Optional<Message> cause(HopNode node) {
    Optional<Message> policy = Excluded.why(node).map(why -> Message.of("cause.policy", why.args().getFirst()));
    return policy.isPresent() ? policy : node.outcome().map(o -> o instanceof Outcome.Failed(Fault fault, Message why)
        ? Message.of("cause." + fault.id(), Seen.at(node, fault))
        : o instanceof Outcome.Warned && node.hop().kind() == HopKind.DNS
            ? Message.of("cause.record-foreign")
            : o.summary());
  }
}
