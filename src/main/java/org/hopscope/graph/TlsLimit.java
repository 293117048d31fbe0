package org.hopscope.graph;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.TlsVersion;

/**
 * What the client's computer cannot reach because its newest TLS is older than what the server takes.
 * Known only of Microsoft 365, where TLS 1.2 is the oldest; a handshake tells the newest version that both sides have, not the oldest that the server takes.
 */
record TlsLimit(TlsVersion newest) {
  private static final TlsVersion MICROSOFT_365_OLDEST = TlsVersion.V1_2;

  /** Protocols that answered, but would not have answered this computer. */
  List<HopNode> judge(List<HopNode> hops) {
    return hops.stream().map(n -> n.hop().kind() == HopKind.PROTOCOL && answered(n) && refusedBy(n) ? refused(n) : n)
        .toList();
  }

  boolean refusedBy(HopNode node) {
    return MicrosoftHosts.runs(node.hop().host()) && newest.olderThan(MICROSOFT_365_OLDEST);
  }

  HopNode refused(HopNode node) {
    return node.ending(new Outcome.Failed(
        Fault.CLIENT_TLS_TOO_OLD,
        Message.of("fault.client-tls-too-old", node.hop().host(), MICROSOFT_365_OLDEST.title(), newest.title())));
  }

  /** Of a server that may or may not take this version. {@code hops} tell what it was met with. */
  Optional<Message> doubt(HopNode chosen, List<HopNode> hops) {
    String host = chosen.hop().host();
    boolean known = MicrosoftHosts.runs(host) || hops.stream().flatMap(n -> Scene.evidence(n, Evidence.Tls.class))
        .filter(t -> t.host().equals(host)).flatMap(t -> TlsVersion.of(t).stream()).anyMatch(v -> !newest.olderThan(v));
    return known ? Optional.empty() : Optional.of(Message.of("what-if.tls", host, newest.title()));
  }

  private static boolean answered(HopNode node) {
    return node.outcome().filter(o -> o instanceof Outcome.Passed || o instanceof Outcome.Warned).isPresent();
  }
}
