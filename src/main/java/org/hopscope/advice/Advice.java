package org.hopscope.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.HopGraph;

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
    List<Finding> seen = rules.stream().flatMap(rule -> rule.look(now)).toList();
    List<Finding> all = Stream.concat(seen.stream(), unexplained(now, seen)).sorted(order(graph)).toList();
    return new Advice(new Folding(now, rules).fold(all));
  }

  /** The road ends, and no rule knows why. */
  private static Stream<Finding> unexplained(Case now, List<Finding> seen) {
    boolean known = seen.stream().anyMatch(f -> f.gravity() == Gravity.BLOCKS);
    return now.blocked() && !known ? Rulebook.LAST.look(now) : Stream.of();
  }

  public Optional<Finding> top() {
    return findings.stream().findFirst();
  }

  /** Those seen at a hop, consequences among them. */
  public List<Finding> at(String hop) {
    return findings.stream().flatMap(f -> Stream.concat(Stream.of(f), f.consequences().stream()))
        .filter(f -> f.isAt(hop)).toList();
  }

  /** At one hop the rulebook's order counts: there the closer cause comes first. */
  private static Comparator<Finding> order(HopGraph graph) {
    List<String> hops = graph.hops().stream().map(n -> n.id()).toList();
    return Comparator.comparing(Finding::gravity).thenComparingInt(f -> hops.indexOf(f.hop()));
  }
}
