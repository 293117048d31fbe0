package org.hopscope.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;

/**
 * Protocols are tried whatever the client speaks; what it does not speak is none of its hops, and what it
 * uses only beside its own cannot stop it.
 */
final class ByClient {
  private static final Set<Fault> LOST_BESIDE = EnumSet.of(
      Fault.EWS_BLOCKED, Fault.EWS_GONE, Fault.EWS_FORBIDDEN, Fault.EWS_THROTTLED, Fault.EWS_OLDER_SERVER,
      Fault.EWS_ERROR);

  private ByClient() {}

  static List<HopNode> see(List<HopNode> hops, ClientProfile client) {
    return hops.stream().map(n -> protocol(n).map(p -> see(n, p, client)).orElse(n)).toList();
  }

  private static HopNode see(HopNode node, Protocol protocol, ClientProfile client) {
    if (client.speaks(protocol)) {
      return protocol == Protocol.EWS ? lastOfItsKind(node) : node;
    }
    return client.usesBeside(protocol)
        ? beside(node)
        : node.ending(new Outcome.Skipped(
            SkipReason.CLIENT_LACKS_PROTOCOL, Message.of("protocol.client-lacks", client.title(), protocol.title())));
  }

  private static HopNode beside(HopNode node) {
    return node.outcome().orElse(null) instanceof Outcome.Failed(Fault fault, Message why)
        && LOST_BESIDE.contains(fault)
            ? node.ending(new Outcome.Warned(why.and("client.ews-beside"))) : node;
  }

  /** Exchange Online serves such a client only until EWS ends there. */
  private static HopNode lastOfItsKind(HopNode node) {
    if (!MicrosoftHosts.servesMail(node.hop().host())) {
      return node;
    }
    return switch (node.outcome().orElse(null)) {
      case Outcome.Passed(Message why) -> node.ending(new Outcome.Passed(why.and("client.ews-only")));
      case Outcome.Failed(Fault fault, Message why) when LOST_BESIDE.contains(fault) ->
        node.ending(new Outcome.Failed(fault, why.and("client.ews-only")));
      case null, default -> node;
    };
  }

  /** Empty for a hop that is no protocol. */
  static Optional<Protocol> protocol(HopNode node) {
    return node.hop().kind() == HopKind.PROTOCOL
        ? Arrays.stream(Protocol.values()).filter(p -> node.id().endsWith("." + p.id())).findFirst()
        : Optional.empty();
  }
}
