package org.hopscope.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Hop;

/**
 * All findings of one analysis: what blocks the mailbox first, then in the client's order; a consequence
 * stands under its cause.
 */
public record Advice(List<Finding> findings) {
  public Advice {
    findings = List.copyOf(findings);
  }

  public static Advice of(HopGraph graph) {
    return of(graph, Rulebook.ALL);
  }

  static Advice of(HopGraph graph, List<Rule> rules) {
    Case now = new Case(graph);
    List<Finding> all = rules.stream().flatMap(rule -> rule.look(now)).sorted(order(graph)).toList();
    return new Advice(folded(graph, all));
  }

  public Optional<Finding> top() {
    return findings.stream().findFirst();
  }

  private static Comparator<Finding> order(HopGraph graph) {
    List<String> hops = graph.hops().stream().map(n -> n.id()).toList();
    return Comparator.comparing(Finding::gravity).thenComparingInt(f -> hops.indexOf(f.hop()));
  }

  /** Under the first before it whose hop it comes from, or whose host it shares. */
  private static List<Finding> folded(HopGraph graph, List<Finding> all) {
    List<List<Finding>> heaps = new ArrayList<>();
    for (Finding finding : all) {
      heaps.stream().filter(heap -> follows(graph, finding, heap.getFirst())).findFirst()
          .ifPresentOrElse(heap -> heap.add(finding), () -> heaps.add(new ArrayList<>(List.of(finding))));
    }
    return heaps.stream().map(heap -> heap.getFirst().leadingTo(heap.subList(1, heap.size()))).toList();
  }

  private static boolean follows(HopGraph graph, Finding finding, Finding cause) {
    return cause.gravity() == Gravity.BLOCKS
        && (sameHost(graph, finding, cause) && finding.rule().equals(cause.rule())
            || ancestors(graph, finding.hop()).contains(cause.hop()));
  }

  private static boolean sameHost(HopGraph graph, Finding one, Finding other) {
    Optional<String> host = host(graph, one.hop());
    return host.isPresent() && host.equals(host(graph, other.hop()));
  }

  private static Optional<String> host(HopGraph graph, String hop) {
    return graph.hop(hop).map(n -> n.hop().host()).filter(host -> !host.isEmpty());
  }

  private static Set<String> ancestors(HopGraph graph, String hop) {
    Set<String> all = new HashSet<>();
    Optional<String> at = graph.hop(hop).map(n -> n.hop()).flatMap(Hop::from);
    while (at.isPresent() && all.add(at.get())) {
      at = graph.hop(at.get()).map(n -> n.hop()).flatMap(Hop::from);
    }
    return all;
  }
}
