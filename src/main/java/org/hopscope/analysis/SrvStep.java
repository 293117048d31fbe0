package org.hopscope.analysis;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.autodiscover.SrvRecord;
import org.hopscope.autodiscover.SrvRemarks;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Scope;

/**
 * Step 10: the SRV record names a server, in any domain.
 *
 * @param declined how a record counts that declines: as a failure, or as one that is expected
 */
record SrvStep(
    Workbench bench, PoxRequest request, HopTrack hop, String domain, BiFunction<Fault, Message, Outcome> declined,
    InOrder.Turn turn, Scope scope) {

  Optional<Found> run() throws InterruptedException {
    Evidence.Dns answer = bench.wire(hop).dns().ask("_autodiscover._tcp." + domain, "SRV", hop.left(), scope);
    hop.see(answer);
    List<SrvRecord> all = SrvRecord.all(answer.records());
    SrvRemarks.on(all, domain).forEach(hop::note);
    List<SrvRecord> records = all.stream().filter(SrvRecord::usable).toList();
    if (!records.isEmpty()) {
      noteAlias(records.getFirst());
      return follow(records.getFirst(), all.getFirst());
    }
    if (!hop.isNeeded(turn)) {
      return Optional.empty();
    }
    Optional<SrvRecord> unusable = all.stream().findFirst();
    if (unusable.isPresent()) {
      return unusable(unusable.get());
    }
    Fault fault = answer.status().fault().orElse(Fault.DNS_NO_RECORD);
    hop.end(new Outcome.ExpectedFailure(fault, fault.at(hop.hop().host(), "")));
    return Optional.empty();
  }

  /** A domain that declines means it; any other target that nobody can connect to is a mistake. */
  private Optional<Found> unusable(SrvRecord srv) {
    if (srv.declines()) {
      hop.end(declined.apply(Fault.SRV_DECLINED, Message.of("srv.declined", domain)));
    } else {
      hop.fail(Fault.SRV_BAD_TARGET, Message.of("srv.bad-target", domain, srv.target(), Integer.toString(srv.port())));
    }
    return Optional.empty();
  }

  private void noteAlias(SrvRecord srv) {
    Thread.startVirtualThread(() -> {
      Evidence.Dns alias = bench.wire(hop).dns().ask(srv.target(), "CNAME", hop.left(), scope);
      if (!alias.records().isEmpty()) {
        hop.note(Message.of("srv.alias", srv.target()));
      }
    });
  }

  /** @param first the one that a client is to try before all others, usable or not */
  private Optional<Found> follow(SrvRecord srv, SrvRecord first) throws InterruptedException {
    String host = srv.target();
    String url = "https://" + host + ":" + srv.port() + "/";
    Optional<URI> sound = Urls.parse(url);
    if (sound.isEmpty()) {
      return hop.isNeeded(turn) ? stop(url, Fault.SRV_BAD_TARGET, Message.of("srv.no-name", host)) : Optional.empty();
    }
    Optional<RedirectGuard.Refusal> refusal = new RedirectGuard().begin(sound.get());
    if (refusal.isPresent()) {
      return hop.isNeeded(turn) ? stop(url, refusal.get().fault(), refusal.get().why()) : Optional.empty();
    }
    Message question = Message.of("srv.ask", hop.hop().host(), bench.typed().domain());
    return switch (new Gateway(bench, hop, turn).mayAsk(host, question, Message.of("srv.not-agreed", host))) {
      case Gateway.Passage.Open() -> visit(srv, first);
      case Gateway.Passage.Closed(Message why) -> stop(url, Fault.REDIRECT_REFUSED, why);
      case Gateway.Passage.NotNeeded() -> Optional.empty();
    };
  }

  private Optional<Found> stop(String url, Fault fault, Message why) {
    bench.journal().decide(new Decision.RedirectUrl(hop.id(), "", url, false, why));
    hop.fail(fault, why);
    return Optional.empty();
  }

  private Optional<Found> visit(SrvRecord srv, SrvRecord first) throws InterruptedException {
    boolean microsoft = MicrosoftHosts.servesMail(srv.target());
    HopTrack next = bench.track(hop.activity(), Workbench.hop(
        hop.id() + ".to",
        microsoft ? Stage.AUTODISCOVER_M365 : Stage.AUTODISCOVER,
        microsoft ? Lane.CLOUD : Lane.HYBRID,
        HopKind.SERVER,
        Message.of("hop.srv-target"),
        srv.target(),
        hop.id()));
    InOrder.Turn announced = () -> announce(srv, first, next);
    return new ServerVisit(
        bench, request, next, PoxRequest.urlAt(srv.target(), srv.port()), Outcome.Failed::new, announced, scope)
        .go();
  }

  private boolean announce(SrvRecord srv, SrvRecord first, HopTrack next) throws InterruptedException {
    if (!hop.isNeeded(turn)) {
      return false;
    }
    String port = Integer.toString(srv.port());
    hop.end(srv.equals(first)
        ? new Outcome.Passed(Message.of("srv.found", srv.target(), port))
        : new Outcome.Warned(Message.of("srv.found-later", srv.target(), port, first.shown())));
    bench.journal().decide(new Decision.RedirectUrl(
        hop.id(), next.id(), PoxRequest.urlAt(srv.target(), srv.port()).toString(), true,
        Message.of("decision.srv", srv.target(), port)));
    return true;
  }
}
