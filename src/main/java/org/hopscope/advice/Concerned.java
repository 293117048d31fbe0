package org.hopscope.advice;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.model.HopKind;

/** Which hops are to be looked at again once a finding has been dealt with. */
public final class Concerned {
  private Concerned() {}

  /**
   * Where it is seen, where its consequences are, and what these hops were told by: the change may have been made
   * there. Only ids of hops that the graph has.
   */
  public static Set<String> by(Finding finding, HopGraph graph) {
    Set<String> ids = new LinkedHashSet<>();
    collect(finding, graph, ids);
    return ids;
  }

  private static void collect(Finding finding, HopGraph graph, Set<String> ids) {
    graph.hop(finding.hop()).ifPresent(node -> add(node, graph, ids));
    finding.alsoAt().forEach(id -> graph.hop(id).ifPresent(node -> add(node, graph, ids)));
    finding.consequences().forEach(other -> collect(other, graph, ids));
  }

  /** The computer leads everywhere, and is asked nothing. */
  private static void add(HopNode node, HopGraph graph, Set<String> ids) {
    ids.add(node.id());
    Optional<HopNode> before = node.hop().from().flatMap(graph::hop);
    before.filter(b -> b.hop().kind() != HopKind.COMPUTER && !ids.contains(b.id())).ifPresent(b -> add(b, graph, ids));
  }
}
