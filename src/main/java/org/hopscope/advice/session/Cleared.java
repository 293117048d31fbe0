package org.hopscope.advice.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;

/**
 * What it is not, or not any more: a hop that works.
 *
 * @param host whom the hop speaks to; empty where that says nothing
 */
public record Cleared(Message what, String host) {
  private static final Set<HopState> WORKS = Set.of(HopState.PASSED, HopState.WARNING);
  private static final Set<HopKind> TELLS_NOTHING = Set.of(HopKind.COMPUTER, HopKind.ACCOUNT, HopKind.DECISION);

  private static Cleared of(HopNode node) {
    return new Cleared(node.hop().title(), node.hop().host());
  }

  /** Hops on the client's way that work. */
  static List<Cleared> healthy(HopGraph graph) {
    return graph.path().stream().filter(Cleared::works).map(Cleared::of).distinct().toList();
  }

  /** Hops that work now, and did not before. */
  static List<Cleared> mended(HopGraph before, HopGraph after) {
    Set<String> bad = before.hops().stream().filter(n -> n.state() == HopState.FAILED || n.state() == HopState.WARNING)
        .map(HopNode::id).collect(Collectors.toSet());
    return after.hops().stream().filter(n -> n.state() == HopState.PASSED && bad.contains(n.id())).map(Cleared::of)
        .toList();
  }

  private static boolean works(HopNode node) {
    return WORKS.contains(node.state()) && !TELLS_NOTHING.contains(node.hop().kind());
  }
}
