package org.hopscope.analysis;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hopscope.autodiscover.PoxRequest;
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
    Http.Reply reply = bench.send(hop, new Http.Request(
        "GET", url, Map.of("User-Agent", bench.client().userAgent()), new byte[0], Optional.empty(),
        bench.deadline()), scope);
    Optional<URI> target = target(url, reply);
    if (target.isEmpty()) {
      return noRedirect(reply);
    }
    return follow(target.get());
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

  private Optional<Found> follow(URI target) throws InterruptedException {
    if (!"https".equals(target.getScheme())) {
      return insecure(target);
    }
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
    return new ServerVisit(bench, request, next, target, Outcome.Failed::new, announced, scope).go();
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

  private Optional<Found> insecure(URI target) throws InterruptedException {
    if (!hop.isNeeded(turn)) {
      return Optional.empty();
    }
    Message why = Message.of("redirect.insecure", target.toString());
    bench.journal().decide(new Decision.RedirectUrl(hop.id(), "", target.toString(), false, why));
    hop.fail(Fault.REDIRECT_INSECURE, why);
    return Optional.empty();
  }
}
