package org.hopscope.graph;

import java.util.ArrayList;
import java.util.List;

/** The ground that two graphs share: every hop of either, so that each has the same place in both drawings. */
record Common(HopGraph one, HopGraph other) {
  Stacks stacks() {
    return new Stacks(new HopGraph(
        other.started(), hops(), other.seen(), other.decisions(), other.verdict(), other.ending(), other.elapsed(),
        other.settledAt()));
  }

  private List<HopNode> hops() {
    List<HopNode> all = new ArrayList<>();
    other.hops().forEach(node -> all.add(one.hop(node.id()).map(like -> larger(node, like)).orElse(node)));
    one.hops().stream().filter(node -> other.hop(node.id()).isEmpty()).forEach(all::add);
    return all;
  }

  /** Of a hop that is needed in one of the two only, the place is that of the needed one. */
  private static HopNode larger(HopNode node, HopNode like) {
    HopNode needed = node.state() == HopState.SKIPPED && like.state() != HopState.SKIPPED ? like : node;
    return node.onPath() || like.onPath() ? needed.onThePath() : needed;
  }
}
