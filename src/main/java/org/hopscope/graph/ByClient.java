package org.hopscope.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;

/** Protocols are tried whatever the client speaks; what it does not speak is none of its hops. */
final class ByClient {
  private ByClient() {}

  static List<HopNode> see(List<HopNode> hops, ClientProfile client) {
    return hops.stream().map(n -> see(n, client)).toList();
  }

  private static HopNode see(HopNode node, ClientProfile client) {
    return protocol(node)
        .filter(p -> !client.speaks(p) && !client.usesBeside(p))
        .<HopNode>map(p -> node.ending(new Outcome.Skipped(
            SkipReason.CLIENT_LACKS_PROTOCOL, Message.of("protocol.client-lacks", client.title(), p.title()))))
        .orElse(node);
  }

  /** Empty for a hop that is no protocol. */
  static Optional<Protocol> protocol(HopNode node) {
    return node.hop().kind() == HopKind.PROTOCOL
        ? Arrays.stream(Protocol.values()).filter(p -> node.id().endsWith("." + p.id())).findFirst()
        : Optional.empty();
  }
}
