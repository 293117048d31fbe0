package org.hopscope.advice.autodiscover;

import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Fault;

/** Autodiscover's own errors. */
final class PoxErrors {
  /** Those with a rule of their own. */
  private static final Set<String> KNOWN = Set.of("500", "501", "503", "600", "601", "602", "603");

  private PoxErrors() {}

  /** Servers that answered with one of these codes. */
  static Stream<HopNode> of(Case now, String... codes) {
    Set<String> wanted = Set.of(codes);
    return now.failed(Fault.POX_ERROR).filter(n -> wanted.contains(Hops.value(n)));
  }

  /** Servers that answered with a code that no other rule knows. */
  static Stream<HopNode> others(Case now) {
    return now.failed(Fault.POX_ERROR).filter(n -> !KNOWN.contains(Hops.value(n)));
  }
}
