package org.hopscope.analysis;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.model.Offer;
import org.hopscope.model.Outcome;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Stage;
import org.hopscope.wire.Http;

/**
 * Tries every protocol that was offered, all at once, and gives the one this client ends with: the
 * first of its own order that answers. What it does not speak is tried as well, for the sake of the
 * question what another client would do.
 */
final class Negotiation {
  /**
   * The protocol the client ends with, and the hop where it answered.
   *
   * @param opened whether the mailbox was opened by it
   */
  record Chosen(Protocol protocol, String hop, String host, boolean opened) {}

  private static final Set<Fault> NOT_REACHED = EnumSet.of(
      Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.NO_ROUTE, Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED);

  private final Workbench bench;
  private final MailboxHome home;
  private final String from;
  private final String prefix;
  private final Map<URI, Http.Reply> greetings = new ConcurrentHashMap<>();
  private List<CompletableFuture<Optional<Chosen>>> running = List.of();

  /** @param prefix of the hops' ids: "p", or "p2" when a late answer changed the search's result */
  Negotiation(Workbench bench, MailboxHome home, String from, String prefix) {
    this.bench = bench;
    this.home = home;
    this.from = from;
    this.prefix = prefix;
  }

  /** Returns when the choice is clear; probes that the client does not depend on may still run. */
  Optional<Chosen> run(MailboxSettings settings) throws InterruptedException {
    Map<Protocol, CompletableFuture<Optional<Chosen>>> probes = new LinkedHashMap<>();
    for (Protocol protocol : Protocol.values()) {
      probes.put(protocol, probe(protocol, settings));
    }
    Optional<Chosen> chosen = Optional.empty();
    for (Protocol protocol : bench.client().protocols()) {
      chosen = result(Objects.requireNonNull(probes.get(protocol)));
      if (chosen.isPresent()) {
        break;
      }
    }
    bench.journal().decide(new Decision.ProtocolChosen(
        chosen.map(Chosen::protocol), chosen.map(Chosen::hop),
        chosen.map(c -> Message.of("decision.protocol", c.protocol().title()))
            .orElseGet(() -> Message.of("decision.no-protocol", bench.client().title()))));
    running = List.copyOf(probes.values());
    return chosen;
  }

  void awaitAll() throws InterruptedException {
    for (CompletableFuture<Optional<Chosen>> probe : running) {
      result(probe);
    }
  }

  /** What the first words at this address were answered. */
  Optional<Http.Reply> greeting(URI url) {
    return Optional.ofNullable(greetings.get(url));
  }

  private static Optional<Chosen> result(CompletableFuture<Optional<Chosen>> probe)
      throws InterruptedException {
    try {
      return probe.get();
    } catch (ExecutionException broken) {
      return Optional.empty();
    }
  }

  private CompletableFuture<Optional<Chosen>> probe(Protocol protocol, MailboxSettings settings) {
    List<Offer> offers = inReach(settings.offers(protocol));
    String host = offers.isEmpty() ? "" : offers.getFirst().url().getHost();
    HopTrack hop = bench.track(Workbench.hop(
        prefix + "." + protocol.id(), Stage.PROTOCOL,
        home == MailboxHome.MICROSOFT_365 ? Lane.CLOUD : Lane.HYBRID,
        HopKind.PROTOCOL, Message.of("hop." + protocol.id()), host, from));
    Optional<PolicySetting> off = switchedOff(protocol);
    if (off.isPresent()) {
      hop.skip(SkipReason.EXCLUDED_BY_POLICY, off.get().origin());
      return CompletableFuture.completedFuture(Optional.empty());
    }
    if (offers.isEmpty()) {
      notOffered(hop, protocol, settings);
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return CompletableFuture.supplyAsync(() -> tryAll(hop, protocol, offers, settings), Thread::startVirtualThread);
  }

  private Optional<PolicySetting> switchedOff(Protocol protocol) {
    return protocol == Protocol.MAPI_HTTP && bench.client().asksMapiHttp()
        ? bench.outlook().on(Policy.MAPI_HTTP_DISABLED) : Optional.empty();
  }

  /** Inside, a client prefers internal URLs; outside they lead nowhere unless nothing else is told. */
  private List<Offer> inReach(List<Offer> offers) {
    Offer.Reach preferred = bench.vantage().adDomain().isPresent() ? Offer.Reach.INTERNAL : Offer.Reach.EXTERNAL;
    List<Offer> sorted = new ArrayList<>(offers);
    sorted.sort(Comparator.comparing(o -> o.reach() != preferred));
    Map<String, Offer> byUrl = new LinkedHashMap<>();
    sorted.forEach(o -> byUrl.putIfAbsent(o.url().toString(), o));
    List<Offer> distinct = List.copyOf(byUrl.values());
    boolean outside = preferred == Offer.Reach.EXTERNAL;
    return outside && distinct.stream().anyMatch(o -> o.reach() == preferred)
        ? distinct.stream().filter(o -> o.reach() == preferred).toList()
        : distinct;
  }

  /** A failure only when the client has no other way. */
  private void notOffered(HopTrack hop, Protocol protocol, MailboxSettings settings) {
    List<Protocol> speaks = bench.client().protocols();
    boolean gone = protocol == Protocol.OUTLOOK_ANYWHERE && home == MailboxHome.MICROSOFT_365;
    Message why = switch (protocol) {
      case OUTLOOK_ANYWHERE -> gone ? Message.of("protocol.rpc-gone") : notOffered(protocol);
      case SYNC -> Message.of("protocol.sync-online-only");
      case MAPI_HTTP, EWS -> notOffered(protocol);
    };
    boolean none = speaks.stream().allMatch(p -> settings.offers(p).isEmpty());
    if (none && speaks.getFirst() == protocol) {
      hop.fail(Fault.NOT_OFFERED, why);
    } else {
      hop.skip(SkipReason.NOT_OFFERED, why);
    }
  }

  private static Message notOffered(Protocol protocol) {
    return Message.of("protocol.not-offered", protocol.title());
  }

  private Optional<Chosen> tryAll(
      HopTrack hop, Protocol protocol, List<Offer> offers, MailboxSettings settings) {
    Outcome outcome = null;
    for (Offer offer : offers) {
      hop.move(h -> h.at(offer.url().getHost()));
      ProtocolVisit visit = new ProtocolVisit(bench, hop, offer, settings);
      outcome = visit.go();
      greetings.put(offer.url(), visit.greeting());
      if (!(outcome instanceof Outcome.Failed)) {
        hop.end(outcome);
        return bench.client().speaks(protocol)
            ? Optional.of(new Chosen(protocol, hop.id(), offer.url().getHost(), visit.opened()))
            : Optional.empty();
      }
    }
    Outcome last = Objects.requireNonNull(outcome, "somebody was asked");
    hop.end(unpublished(offers, last) ? notPublished(protocol, hop) : last);
    return Optional.empty();
  }

  /** From outside, all that was told is meant for clients inside, and it leads nowhere. */
  private boolean unpublished(List<Offer> offers, Outcome outcome) {
    return bench.vantage().adDomain().isEmpty()
        && offers.stream().allMatch(o -> o.reach() == Offer.Reach.INTERNAL)
        && outcome instanceof Outcome.Failed(Fault fault, var why) && NOT_REACHED.contains(fault);
  }

  private static Outcome notPublished(Protocol protocol, HopTrack hop) {
    return new Outcome.Failed(
        Fault.EXTERNAL_URL_EMPTY, Message.of("fault.external-url-empty", hop.hop().host(), protocol.title()));
  }
}
