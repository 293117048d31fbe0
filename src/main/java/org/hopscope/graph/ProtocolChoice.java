package org.hopscope.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * The protocol a client ends with, and why not with each of the others. Decided upon what was seen, so
 * that it can be asked for any client without touching the network again.
 *
 * @param chosen the hop of the protocol
 */
public record ProtocolChoice(Optional<HopNode> chosen, List<PassedOver> passedOver) {
  public enum Why {
    CLIENT_LACKS, SWITCHED_OFF, NOT_OFFERED,
    /** The client of the analysis does not ask for it, so nobody knows whether it is offered. */
    NOT_ASKED,
    FAILED,
    /** The server takes only a sign-in that the client does not have. */
    SIGN_IN,
    /** The server takes only newer TLS than the client's computer offers. */
    TLS,
    /** It answers, but the client prefers another that does too. */
    COMES_LATER;

    /** As in JSON: client-lacks, switched-off … */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public record PassedOver(Protocol protocol, Why why, Message says) {}

  public ProtocolChoice {
    passedOver = List.copyOf(passedOver);
  }

  public Optional<Protocol> protocol() {
    return chosen.flatMap(ByClient::protocol);
  }

  static ProtocolChoice of(HopGraph graph, ClientProfile client) {
    Map<Protocol, HopNode> seen = new EnumMap<>(Protocol.class);
    graph.seen().forEach(n -> ByClient.protocol(n).ifPresent(p -> seen.put(p, n)));
    ClientProfile analysed = graph.client().orElse(client);
    Maker maker = new Maker(client, analysed, seen, signsInModernOnly(graph));
    client.protocols().forEach(maker::weigh);
    Arrays.stream(Protocol.values()).filter(p -> !client.speaks(p)).forEach(maker::lacks);
    return new ProtocolChoice(Optional.ofNullable(maker.chosen), maker.passedOver);
  }

  /** The server that gave the settings, or would have, takes only a token. */
  private static boolean signsInModernOnly(HopGraph graph) {
    Road road = Road.of(graph.decisions());
    return road.step().flatMap(s -> s.hop()).flatMap(graph::hop).filter(ProtocolChoice::modernOnly).isPresent();
  }

  /** Its first challenge counts: what comes later belongs to a sign-in under way. */
  static boolean modernOnly(HopNode node) {
    return Scene.evidence(node, Evidence.Http.class)
        .filter(h -> !h.challenges().isEmpty()).findFirst()
        .filter(h -> h.challenges().stream().allMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("bearer")))
        .isPresent();
  }

  private static final class Maker {
    private final ClientProfile client;
    private final ClientProfile analysed;
    private final Map<Protocol, HopNode> seen;
    private final boolean modernOnly;
    private final List<PassedOver> passedOver = new ArrayList<>();
    private @Nullable HopNode chosen;

    Maker(ClientProfile client, ClientProfile analysed, Map<Protocol, HopNode> seen, boolean modernOnly) {
      this.client = client;
      this.analysed = analysed;
      this.seen = seen;
      this.modernOnly = modernOnly;
    }

    void lacks(Protocol protocol) {
      String key = client.usesBeside(protocol) ? "choice.beside" : "protocol.client-lacks";
      pass(protocol, Why.CLIENT_LACKS, Message.of(key, client.title(), protocol.title()));
    }

    void weigh(Protocol protocol) {
      HopNode node = seen.get(protocol);
      if (node == null || node.outcome().isEmpty()) {
        pass(protocol, Why.NOT_OFFERED, Message.of("choice.unknown", protocol.title()));
        return;
      }
      switch (node.outcome().get()) {
        case Outcome.Skipped(SkipReason reason, Message why) -> skipped(protocol, reason, why);
        case Outcome.Failed(Fault fault, Message why) -> failed(protocol, fault, why);
        case Outcome.ExpectedFailure(Fault fault, Message why) -> failed(protocol, fault, why);
        case Outcome.Passed passed -> answers(protocol, node);
        case Outcome.Warned warned -> answers(protocol, node);
      }
    }

    private void skipped(Protocol protocol, SkipReason reason, Message why) {
      if (reason == SkipReason.EXCLUDED_BY_POLICY) {
        pass(protocol, Why.SWITCHED_OFF, Message.of("choice.switched-off", why.args().getFirst()));
      } else {
        notOffered(protocol, why);
      }
    }

    private void failed(Protocol protocol, Fault fault, Message why) {
      if (fault == Fault.NOT_OFFERED) {
        notOffered(protocol, why);
      } else {
        pass(protocol, fault == Fault.CLIENT_TLS_TOO_OLD ? Why.TLS : Why.FAILED, why);
      }
    }

    private void notOffered(Protocol protocol, Message why) {
      if (protocol == Protocol.MAPI_HTTP && !analysed.asksMapiHttp()) {
        pass(protocol, Why.NOT_ASKED, Message.of("choice.not-asked", analysed.title(), protocol.title()));
      } else {
        pass(protocol, Why.NOT_OFFERED, why);
      }
    }

    private void answers(Protocol protocol, HopNode node) {
      if (!client.modernSignIn() && (modernOnly || modernOnly(node))) {
        pass(protocol, Why.SIGN_IN, Message.of("choice.sign-in", client.title(), node.hop().host()));
      } else if (chosen != null) {
        pass(protocol, Why.COMES_LATER,
            Message.of("choice.later", client.title(), ByClient.protocol(chosen).orElseThrow().title()));
      } else {
        chosen = node;
      }
    }

    private void pass(Protocol protocol, Why why, Message says) {
      passedOver.add(new PassedOver(protocol, why, says));
    }
  }
}
