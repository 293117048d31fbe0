package org.hopscope.analysis;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignIn;
import org.hopscope.auth.oauth.BearerChallenge;
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
  /** The sign-in itself went wrong, whatever the server would have said after it. */
  private static final Set<Fault> SIGN_IN = EnumSet.of(
      Fault.WRONG_PASSWORD, Fault.SIGN_IN_INTERRUPTED, Fault.SIGN_IN_STALLED, Fault.SIGN_IN_DOWNGRADED,
      Fault.NTLM_MALFORMED, Fault.KERBEROS_REFUSED, Fault.OWN_USER_REFUSED, Fault.ACCOUNT_LOCKED,
      Fault.PASSWORD_EXPIRED);
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
    Finding finding = ask();
    if (!hop.isNeeded(turn)) {
      return Optional.empty();
    }
    for (int redirects = 1; ; redirects++) {
      if (finding instanceof Finding.Asks(List<Challenge> challenges)) {
        SignedIn signedIn = signIn(challenges);
        if (signedIn.over()) {
          return signedIn.found();
        }
        finding = signedIn.finding();
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

  private Finding ask(Scheme scheme) {
    sent = Optional.of(scheme);
    Http.Reply reply = bench.send(hop, sent, question(), scope);
    noteBinding(scheme, reply);
    return Finding.of(url, reply);
  }

  /** The proof of a Windows sign-in is bound to the certificate that was seen, which may be another machine's. */
  private void noteBinding(Scheme scheme, Http.Reply reply) {
    if (reply.status() == 401 && scheme.isBound()) {
      InFront.mark(reply).ifPresent(mark -> hop.note(Message.of("signin.bound-in-front", url.getHost(), mark)));
    }
  }

  private Http.Request question() {
    return request.to(url, Optional.empty(), hop.left());
  }

  /** Either the finding to go on with, or the end of this visit. */
  private record SignedIn(Finding finding, boolean over, Optional<Found> found) {
    static SignedIn goOn(Finding finding) {
      return new SignedIn(finding, false, Optional.empty());
    }

    static SignedIn over(Optional<Found> found) {
      return new SignedIn(null, true, found);
    }
  }

  private SignedIn signIn(List<Challenge> challenges) throws InterruptedException {
    hop.activity().hold();
    try {
      String host = url.getHost().toLowerCase(Locale.ROOT);
      List<Challenge> all = provoked(challenges);
      noteHybridModern(host, all);
      return switch (bench.signIn().answer(url, all, bench.carrier(hop, scope), hop.left())) {
        case SignIn.Answer.Cannot(Fault fault, Message why) -> cannot(fault, why, all);
        case SignIn.Answer.With(Scheme scheme) -> answered(host, scheme, ask(scheme), all);
      };
    } finally {
      hop.activity().release();
    }
  }

  private List<Challenge> provoked(List<Challenge> challenges) {
    return EmptyBearer.ask(bench, hop, question(), challenges, scope)
        .map(told -> Stream.concat(challenges.stream(), EmptyBearer.offered(told).stream()).distinct().toList())
        .orElse(challenges);
  }

  /** An own server that takes tokens of Microsoft's sign-in service. */
  private void noteHybridModern(String host, List<Challenge> challenges) {
    boolean trusts = BearerChallenge.judge(challenges, BearerChallenge.Home.UNKNOWN) instanceof BearerChallenge.Judged.Microsoft;
    if (trusts && !MicrosoftHosts.servesMail(host)) {
      challenges.stream()
          .filter(c -> c.scheme().equals("bearer") && c.parameter("authorization_uri").isPresent())
          .findFirst()
          .ifPresent(c -> hop.note(Message.of(
              "signin.hybrid-modern", host, c.parameter("authorization_uri").get(),
              c.parameter("trusted_issuers").orElse("\u2013"))));
    }
  }

  private SignedIn answered(String host, Scheme scheme, Finding finding, List<Challenge> challenges) {
    return switch (finding) {
      case Finding.Asks(List<Challenge> told) -> refused(host, scheme.refusal(told), challenges);
      case Finding.Broken(Fault fault, Message why)
          when fault == Fault.HTTP_FORBIDDEN && scheme.refusal() == Fault.TOKEN_REFUSED ->
          refused(host, scheme.refusal(), challenges);
      case Finding.Broken(Fault fault, Message why) when fault == Fault.WRONG_PASSWORD -> wrongPassword(host);
      case Finding.Broken(Fault fault, Message why) when fault == Fault.NO_PASSWORD ->
          cannot(fault, bench.signIn().withoutProof(host, challenges), challenges);
      case Finding.Broken(Fault fault, Message why) when fault == Fault.LEGACY_AUTH_BLOCKED ->
          refused(host, fault, challenges);
      case Finding.Broken(Fault fault, Message why) when SIGN_IN.contains(fault) -> refused(host, fault, why);
      case Finding.Said said -> {
        bench.signIn().accepted(host, scheme);
        yield SignedIn.goOn(said);
      }
      default -> SignedIn.goOn(finding);
    };
  }

  private SignedIn wrongPassword(String host) {
    return refused(host, Fault.WRONG_PASSWORD, Fault.WRONG_PASSWORD.at(host, bench.typed().text()));
  }

  private SignedIn refused(String host, Fault fault, List<Challenge> challenges) {
    if (fault == Fault.WRONG_PASSWORD) {
      return wrongPassword(host);
    }
    bench.signIn().refused(host);
    return cannot(fault, fault.at(host, bench.typed().text()), challenges);
  }

  /** A refusal by a host of this account's own is the finding: to go on would only hide it. */
  private SignedIn refused(String host, Fault fault, Message why) {
    bench.signIn().refused(host);
    hop.fail(fault, why);
    boolean stops = StepTable.afterRefusal(bench.signIn().trust().ownsAnswer(host)) == StepTable.Move.STOP;
    return SignedIn.over(stops ? Optional.of(new Found.Refused(hop.id())) : Optional.empty());
  }

  private SignedIn cannot(Fault fault, Message why, List<Challenge> challenges) {
    boolean clientCould = switch (fault) {
      case MODERN_AUTH_ONLY -> bench.client().modernSignIn();
      case LEGACY_AUTH_BLOCKED -> bench.client().modernSignIn() && Challenge.offers(challenges, "bearer");
      case NO_COMMON_SCHEME -> !challenges.isEmpty();
      case NO_PASSWORD -> true;
      default -> fault.isAboutTheApplication();
    };
    if (clientCould) {
      hop.end(new Outcome.Warned(why));
      bench.journal().decide(new Decision.SignInStops(hop.id(), why));
      return SignedIn.over(Optional.of(new Found.Unproven(hop.id(), url.getHost(), challenges)));
    }
    hop.fail(fault, why);
    boolean ends = fault == Fault.MODERN_AUTH_ONLY || SIGN_IN.contains(fault) || fault.endsModernSignIn();
    return SignedIn.over(ends ? Optional.of(new Found.Refused(hop.id())) : Optional.empty());
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
