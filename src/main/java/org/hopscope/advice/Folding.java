package org.hopscope.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.HopKind;

/** Puts what follows from a finding under it, and tells the same once. */
final class Folding {
  /** What the client asks beside its way, or knows of itself: wrong there is no consequence of where the way ends. */
  private static final Set<HopKind> APART = EnumSet.of(HopKind.COMPUTER, HopKind.ACCOUNT, HopKind.COMPARISON,
      HopKind.DIRECT);

  private static final Set<HopState> MET = EnumSet.of(HopState.FAILED, HopState.EXPECTED);

  private final Case now;
  private final Map<String, Rule> rules;

  Folding(Case now, List<Rule> rules) {
    this.now = now;
    this.rules = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
  }

  /** @param all in their order: a cause before its consequences */
  List<Finding> fold(List<Finding> all) {
    List<List<Finding>> heaps = new ArrayList<>();
    for (Finding finding : once(all)) {
      heaps.stream().filter(heap -> follows(finding, heap.getFirst())).findFirst()
          .ifPresentOrElse(heap -> heap.add(finding), () -> heaps.add(new ArrayList<>(List.of(finding))));
    }
    return heaps.stream().map(heap -> heap.getFirst().leadingTo(heap.subList(1, heap.size()))).toList();
  }

  /** The very same at several hops is one finding. */
  private static List<Finding> once(List<Finding> all) {
    Map<List<Object>, List<Finding>> same = all.stream().collect(Collectors.groupingBy(
        f -> List.of(f.rule(), f.args()), LinkedHashMap::new, Collectors.toList()));
    return same.values().stream().map(those -> those.getFirst().alsoAt(
        those.stream().flatMap(f -> Stream.concat(Stream.of(f.hop()), f.alsoAt().stream())).distinct()
            .filter(hop -> !hop.equals(those.getFirst().hop())).toList()))
        .toList();
  }

  private boolean follows(Finding finding, Finding cause) {
    Optional<HopNode> node = now.graph().hop(finding.hop());
    boolean same = finding.rule().equals(cause.rule()) || node.filter(n -> explains(cause, n)).isPresent();
    return same || cause.gravity() == Gravity.BLOCKS && node.filter(n -> onTheWay(n, cause)).isPresent();
  }

  private boolean explains(Finding cause, HopNode node) {
    return Optional.ofNullable(rules.get(cause.rule())).filter(rule -> rule.explains(node)).isPresent();
  }

  /** Where the way is stopped, what else failed on it is what the client met before or after. */
  private static boolean onTheWay(HopNode node, Finding cause) {
    return cause.isAt(node.id()) || MET.contains(node.state()) && !APART.contains(node.hop().kind());
  }
}
