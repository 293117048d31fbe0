package org.hopscope.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hopscope.auth.Scheme;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.model.Offer.Reach;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.protocol.beside.Inquiry;
import org.hopscope.protocol.beside.Neighbours;
import org.hopscope.wire.Http;

/**
 * Asks the services beside the mailbox, once the protocols have been tried: the verdict never waits for
 * them. A host is asked one thing after the other, and nothing more once it stays silent.
 */
final class BesideMailbox {
  private final Workbench bench;
  private final List<CompletableFuture<Void>> running = new ArrayList<>();

  BesideMailbox(Workbench bench) {
    this.bench = bench;
  }

  void ask(MailboxSettings settings, Lane lane, String from, Negotiation before) {
    Reach side = bench.vantage().adDomain().isPresent() ? Reach.INTERNAL : Reach.EXTERNAL;
    List<Inquiry> all = Neighbours.of(settings, side);
    if (!all.isEmpty()) {
      String id = "beside" + (running.isEmpty() ? "" : Integer.toString(running.size() + 1));
      running.add(CompletableFuture.runAsync(() -> ask(id, all, lane, from, before), Thread::startVirtualThread));
    }
  }

  /** A defect in here leaves its hop open, which the end of the analysis tells. */
  void awaitAll() {
    running.forEach(r -> r.exceptionally(broken -> null).join());
  }

  private void ask(String id, List<Inquiry> all, Lane lane, String from, Negotiation before) {
    try {
      before.awaitAll();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return;
    }
    HopTrack hop = bench.aside(Workbench.hop(
        id, Stage.PROTOCOL, lane, HopKind.SERVICES, Message.of("hop.beside"), all.getFirst().host(), from));
    Map<Inquiry, Turn> told = answers(hop, all, before);
    List<Turn> turns = all.stream().map(told::get).toList();
    hop.see(new Evidence.Dialogue(turns));
    hop.end(outcome(turns));
  }

  private Map<Inquiry, Turn> answers(HopTrack hop, List<Inquiry> all, Negotiation before) {
    Map<String, List<Inquiry>> byHost = all.stream()
        .collect(Collectors.groupingBy(Inquiry::host, LinkedHashMap::new, Collectors.toList()));
    List<CompletableFuture<Map<Inquiry, Turn>>> hosts = byHost.values().stream()
        .map(some -> CompletableFuture.supplyAsync(() -> inTurn(hop, some, before), Thread::startVirtualThread))
        .toList();
    Map<Inquiry, Turn> told = new LinkedHashMap<>();
    hosts.forEach(h -> told.putAll(h.join()));
    return told;
  }

  private Map<Inquiry, Turn> inTurn(HopTrack hop, List<Inquiry> some, Negotiation before) {
    Map<Inquiry, Turn> told = new LinkedHashMap<>();
    boolean silent = false;
    for (Inquiry inquiry : some) {
      Turn turn = silent ? inquiry.unsaid() : heard(hop, inquiry, before);
      silent = silent || turn.heard() == Heard.BAD && turn.says().key().startsWith("fault.");
      told.put(inquiry, turn);
    }
    return told;
  }

  /** What a protocol's first words have asked already is not asked again. */
  private Turn heard(HopTrack hop, Inquiry inquiry, Negotiation before) {
    return before.greeting(inquiry.url()).map(reply -> inquiry.take(reply, false)).orElseGet(() -> ask(hop, inquiry));
  }

  /** A server may put what it was sent into its answer. */
  private Turn ask(HopTrack hop, Inquiry inquiry) {
    String host = inquiry.host().toLowerCase(Locale.ROOT);
    Optional<Scheme> account = inquiry.asAccount() ? bench.signIn().again(host) : Optional.empty();
    Http.Request request = inquiry.request(bench.client(), hop.left());
    Http.Reply reply = bench.send(hop, account, request, bench.scope());
    Turn turn = inquiry.take(reply, account.isPresent());
    return account.map(s -> new Turn(turn.verb(), turn.heard(), turn.says().with(s::redact))).orElse(turn);
  }

  private static Outcome outcome(List<Turn> turns) {
    List<Turn> bad = turns.stream().filter(t -> t.heard() == Heard.BAD).toList();
    long good = turns.stream().filter(t -> t.heard() == Heard.GOOD).count();
    return bad.isEmpty()
        ? new Outcome.Passed(Message.of("beside.fine", good, turns.size()))
        : new Outcome.Warned(bad.getFirst().says());
  }
}
