package org.hopscope.advice.autodiscover;

import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;

/** The blocks of an answer of the own Exchange, as the specification names them. */
final class Blocks {
  private Blocks() {}

  /** Own servers that gave settings by POX. */
  static Stream<HopNode> withSettings(Case now) {
    return now.hops().filter(n -> !MicrosoftHosts.runs(n.hop().host())).filter(n -> pox(n).findAny().isPresent());
  }

  private static Stream<Evidence.Group> pox(HopNode hop) {
    return Hops.evidence(hop, Evidence.Settings.class).filter(s -> s.dialect().equals("POX"))
        .flatMap(s -> s.groups().stream());
  }

  static boolean has(HopNode hop, String block) {
    return pox(hop).anyMatch(g -> g.title().equals(block));
  }

  static Optional<String> value(HopNode hop, String block, String name) {
    return pox(hop).filter(g -> g.title().equals(block)).flatMap(g -> g.entries().stream())
        .filter(e -> e.name().equals(name)).map(Evidence.Entry::value).findFirst();
  }

  /** Told, and no address that a client can use. */
  static boolean isBroken(HopNode hop, String name) {
    return pox(hop).flatMap(g -> g.entries().stream()).filter(e -> e.name().equals(name)).map(Evidence.Entry::value)
        .anyMatch(url -> !url.matches("https?://[A-Za-z0-9][^\\s]*/.+"));
  }
}
