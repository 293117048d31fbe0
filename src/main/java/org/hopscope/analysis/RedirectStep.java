package org.hopscope.analysis;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;

/** Step 9: an unauthenticated GET in plain http, where only a redirect to https counts. */
record RedirectStep(
    Workbench bench, PoxRequest request, HopTrack hop, BooleanSupplier mustRedirect, InOrder.Turn turn, Scope scope) {

  Optional<Found> run() throws InterruptedException {
    URI url = PoxRequest.plainUrlAt(hop.hop().host());
    RedirectGuard guard = new RedirectGuard();
    Optional<RedirectGuard.Refusal> anyones = guard.begin(url);
    if (anyones.isPresent()) {
      return hop.isNeeded(turn) ? stop("", anyones.get()) : Optional.empty();
    }
    Http.Reply reply = bench.send(hop, new Http.Request(
        "GET", url, Map.of("User-Agent", bench.client().userAgent()), new byte[0], Optional.empty(),
        hop.left()), scope);
    Optional<URI> target = target(url, reply);
    if (target.isEmpty()) {
      return noRedirect(reply);
    }
    return follow(target.get(), guard);
  }

  private static Optional<URI> target(URI url, Http.Reply reply) {
    return reply.status() >= 300 && reply.status() < 400
        ? reply.header("Location").flatMap(l -> Urls.location(url, l))
        : Optional.empty();
  }

  private Optional<Found> noRedirect(Http.Reply reply) throws InterruptedException {
    if (!hop.isNeeded(turn)) {
      return Optional.empty();
    }
    Fault fault = reply.fault().orElse(Fault.NOT_A_REDIRECT);
    Message why = fault.at(hop.hop().host(), reply.fault().isPresent() ? reply.detail() : reply.status());
    hop.end(mustRedirect.getAsBoolean() ? new Outcome.Failed(fault, why) : new Outcome.ExpectedFailure(fault, why));
    return Optional.empty();
  }

  private Optional<Found> follow(URI target, RedirectGuard guard) throws InterruptedException {
    Optional<RedirectGuard.Refusal> refusal = guard.refuse(target);
    if (refusal.isPresent()) {
      return hop.isNeeded(turn) ? stop(target.toString(), refusal.get()) : Optional.empty();
    }
    String host = target.getHost();
    Message question = Message.of("redirect.ask", hop.hop().host(), bench.typed().domain());
    return switch (new Gateway(bench, hop, turn).mayAsk(host, question, Message.of("redirect.not-agreed", host))) {
      case Gateway.Passage.Open() -> visit(target, guard);
      case Gateway.Passage.Closed(var why) ->
        stop(target.toString(), new RedirectGuard.Refusal(Fault.REDIRECT_REFUSED, why));
      case Gateway.Passage.NotNeeded() -> Optional.empty();
    };
  }

  private Optional<Found> visit(URI target, RedirectGuard guard) throws InterruptedException {
    boolean microsoft = MicrosoftHosts.servesMail(target.getHost());
    Hop from = hop.hop();
    HopTrack next = bench.track(hop.activity(), Workbench.hop(
        from.id() + ".to",
        microsoft ? Stage.AUTODISCOVER_M365 : from.stage(),
        microsoft ? Lane.CLOUD : from.lane(),
        HopKind.SERVER,
        Message.of("hop.redirect-target"),
        target.getHost(),
        from.id()));
    InOrder.Turn announced = () -> announce(target, next);
    return new ServerVisit(bench, request, next, target, Outcome.Failed::new, announced, scope, guard).go();
  }

  /** The redirect counts only when the client comes to this step at all. */
  private boolean announce(URI target, HopTrack next) throws InterruptedException {
    if (!hop.isNeeded(turn)) {
      return false;
    }
    hop.pass(Message.of("server.redirect-url", hop.hop().host(), target.toString()));
    bench.journal().decide(new Decision.RedirectUrl(
        hop.id(), next.id(), target.toString(), true, Message.of("decision.redirect-url", target.getHost())));
    return true;
  }

  private Optional<Found> stop(String target, RedirectGuard.Refusal refusal) {
    bench.journal().decide(new Decision.RedirectUrl(hop.id(), "", target, false, refusal.why()));
    hop.fail(refusal.fault(), refusal.why());
    return Optional.empty();
  }
}
