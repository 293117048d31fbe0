package org.hopscope.analysis;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.Scheme;
import org.hopscope.autodiscover.Finding;
import org.hopscope.autodiscover.PoxAnswer;
import org.hopscope.autodiscover.PoxGroups;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.PoxResponse;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.autodiscover.StepTable;
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

/**
 * Asks one server for settings and follows where it points. The question without a password is asked
 * at once; everything after it only when it is this server's turn.
 */
final class ServerVisit {
  private final Workbench bench;
  private final PoxRequest request;
  private final BiFunction<Fault, Message, Outcome> verdict;
  private final InOrder.Turn turn;
  private final Scope scope;
  private final RedirectGuard guard;
  private HopTrack hop;
  private URI url;
  private Optional<Scheme> sent = Optional.empty();

  /**
   * @param verdict how a failure counts at this step: as a failure, or as one that is expected
   */
  ServerVisit(
      Workbench bench,
      PoxRequest request,
      HopTrack hop,
      URI url,
      BiFunction<Fault, Message, Outcome> verdict,
      InOrder.Turn turn,
      Scope scope) {
    this(bench, request, hop, url, verdict, turn, scope, new RedirectGuard());
  }

  /** @param guard of the chain of redirects that has led here */
  ServerVisit(
      Workbench bench,
      PoxRequest request,
      HopTrack hop,
      URI url,
      BiFunction<Fault, Message, Outcome> verdict,
      InOrder.Turn turn,
      Scope scope,
      RedirectGuard guard) {
    this.guard = guard;
    this.bench = bench;
    this.request = request;
    this.hop = hop;
    this.url = url;
    this.verdict = verdict;
    this.turn = turn;
    this.scope = scope;
  }

  Optional<Found> go() throws InterruptedException {
    Optional<RedirectGuard.Refusal> refusal = guard.begin(url);
    if (refusal.isPresent()) {
      return notAsked(refusal.get());
    }
    if (bench.recall().wasPassedOver(hop.id()) && !hop.isNeeded(turn)) {
      return Optional.empty();
    }
    Finding finding = ask();
    if (!hop.isNeeded(turn)) {
      return Optional.empty();
    }
    for (int redirects = 1;; redirects++) {
      if (finding instanceof Finding.Asks(List<Challenge> challenges)) {
        ServerSignIn signIn = new ServerSignIn(bench, hop, url, this::question, scope);
        switch (signIn.answer(challenges)) {
          case ServerSignIn.End.Over(Optional<Found> found) -> {
            return found;
          }
          case ServerSignIn.End.GoOn(Finding next) -> finding = next;
        }
        sent = signIn.sent();
      }
      Optional<URI> next = conclude(finding);
      if (next.isEmpty()) {
        return found(finding);
      }
      follow(next.get(), redirects);
      finding = ask();
    }
  }

  private Optional<Found> notAsked(RedirectGuard.Refusal refusal) throws InterruptedException {
    if (hop.isNeeded(turn)) {
      hop.fail(refusal.fault(), refusal.why());
    }
    return Optional.empty();
  }

  private void show(PoxResponse whole) {
    hop.see(PoxGroups.of(whole, this::redact));
    whole.remarks().forEach(hop::note);
  }

  /** A server may put what it was sent into what it says. */
  private String redact(String text) {
    return sent.map(s -> s.redact(text)).orElse(text);
  }

  private Finding ask() {
    return Finding.of(url, bench.send(hop, question(), scope));
  }

  private Http.Request question() {
    return request.to(url, Optional.empty(), hop.left());
  }

  /** Ends the hop. Where the answer is a redirect that may be followed, gives its target. */
  private Optional<URI> conclude(Finding finding) throws InterruptedException {
    return switch (finding) {
      case Finding.Broken(Fault fault, Message why) -> {
        hop.end(verdict.apply(fault, why));
        yield Optional.empty();
      }
      case Finding.Asks asks -> throw new IllegalStateException("a challenge was answered before");
      case Finding.Moved(Optional<URI> to, String location) -> redirect(to, location);
      case Finding.Said(PoxAnswer.RedirectUrl(String to)) -> redirect(Urls.parse(to), to);
      case Finding.Said(PoxAnswer.Error error) -> {
        hop.fail(Fault.POX_ERROR, error.sentence(url.getHost(), this::redact));
        yield Optional.empty();
      }
      case Finding.Said(PoxAnswer.Settings settings) -> {
        settings.whole().ifPresent(this::show);
        hop.pass(Message.of("server.settings", url.getHost()));
        yield Optional.empty();
      }
      case Finding.Said(PoxAnswer.RedirectAddr(String address)) -> {
        hop.pass(Message.of("server.redirect-addr", url.getHost(), address));
        yield Optional.empty();
      }
      case Finding.Said(PoxAnswer.Unreadable(Fault fault, Message why)) -> {
        hop.end(verdict.apply(fault, why));
        yield Optional.empty();
      }
    };
  }

  private Optional<Found> found(Finding finding) {
    if (!(finding instanceof Finding.Said(PoxAnswer answer))) {
      return Optional.empty();
    }
    return switch (StepTable.after(answer)) {
      case NEGOTIATE, NEW_ROUND -> Optional.of(new Found.Answer(hop.id(), url.getHost(), answer, Optional.of(url)));
      case SAME_STEP, STOP, NEXT_STEP -> Optional.empty();
    };
  }

  private Optional<URI> redirect(Optional<URI> to, String told) throws InterruptedException {
    if (to.isEmpty()) {
      hop.end(verdict.apply(Fault.HTTP_UNEXPECTED, Message.of("redirect.malformed", url.getHost(), told)));
      return Optional.empty();
    }
    Optional<RedirectGuard.Refusal> refusal = guard.refuse(to.get());
    if (refusal.isEmpty()) {
      refusal = new Gateway(bench, hop, InOrder.Turn.NOW).refuseOnward(url.getHost(), to.get().getHost());
    }
    if (refusal.isPresent()) {
      bench.journal().decide(
          new Decision.RedirectUrl(hop.id(), "", to.get().toString(), false, refusal.get().why()));
      hop.fail(refusal.get().fault(), refusal.get().why());
      return Optional.empty();
    }
    return to;
  }

  private void follow(URI to, int redirects) {
    Hop from = hop.hop();
    String base = from.id().contains(".u") ? from.id().substring(0, from.id().lastIndexOf(".u")) : from.id();
    boolean microsoft = MicrosoftHosts.servesMail(to.getHost());
    Hop next = Workbench.hop(
        base + ".u" + redirects,
        microsoft ? Stage.AUTODISCOVER_M365 : from.stage(),
        microsoft ? Lane.CLOUD : from.lane(),
        HopKind.SERVER,
        Message.of("hop.redirected"),
        to.getHost(),
        from.id());
    hop.pass(Message.of("server.redirect-url", url.getHost(), to.toString()));
    bench.journal().decide(new Decision.RedirectUrl(
        from.id(), next.id(), to.toString(), true, Message.of("decision.redirect-url", to.getHost())));
    hop = bench.track(hop.activity(), next);
    url = to;
  }
}
