package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.Protocol;

/** What the protocols, and the services beside the mailbox, were seen to say. */
final class Doors {
  private Doors() {}

  /** Outlook Anywhere to a mailbox in Microsoft 365. */
  static boolean goneOnline(HopNode hop) {
    return Hops.keys(hop).anyMatch("protocol.rpc-gone"::equals);
  }

  static boolean is(HopNode hop, Protocol protocol) {
    return Hops.isProtocol(hop) && hop.id().endsWith("." + protocol.id());
  }

  /** The hop of the services beside, where one was heard under these words, and how. */
  static Stream<HopNode> beside(Case now, Evidence.Heard how, String... words) {
    return now.hops().filter(n -> n.hop().kind() == HopKind.SERVICES)
        .filter(n -> Stream.of(words).flatMap(w -> Hops.turns(n, w)).anyMatch(t -> t.heard() == how));
  }

  /** The host that said so, which need not be the first that was asked. */
  static String host(HopNode hop, String words) {
    return said(hop, words, 0);
  }

  static String said(HopNode hop, String words, int place) {
    return Hops.turns(hop, words).map(t -> t.says().args()).filter(args -> args.size() > place)
        .map(args -> args.get(place))
        .findFirst().orElse("");
  }
}
