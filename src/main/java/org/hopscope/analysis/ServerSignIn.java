package org.hopscope.analysis;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignIn;
import org.hopscope.auth.oauth.BearerChallenge;
import org.hopscope.autodiscover.Finding;
import org.hopscope.autodiscover.StepTable;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;

/** What is answered to a server of Autodiscover that asks who we are, and what comes of it. */
final class ServerSignIn {
  /** Either the finding to go on with, or the end of this visit. */
  sealed interface End {
    record GoOn(Finding finding) implements End {}

    record Over(Optional<Found> found) implements End {}
  }

  /** What came of the sign-in. */
  private sealed interface Told {
    record Cannot(Fault fault, Message why) implements Told {}

    /**
     * @param refusal what it means when the reply refuses
     * @param inFront what shows that a machine in front of the server refused a proof that is bound to the
     *     certificate that was seen
     */
    record Heard(Http.Reply reply, Fault refusal, Optional<String> inFront) implements Told {}
  }

  /** The sign-in itself went wrong, whatever the server would have said after it. */
  private static final Set<Fault> SIGN_IN = EnumSet.of(
      Fault.WRONG_PASSWORD, Fault.SIGN_IN_INTERRUPTED, Fault.SIGN_IN_STALLED, Fault.SIGN_IN_DOWNGRADED,
      Fault.NTLM_MALFORMED, Fault.KERBEROS_REFUSED, Fault.OWN_USER_REFUSED, Fault.ACCOUNT_LOCKED,
      Fault.PASSWORD_EXPIRED);
  private final Workbench bench;
  private final HopTrack hop;
  private final URI url;
  private final String host;
  private final Supplier<Http.Request> question;
  private final Scope scope;
  private Optional<Scheme> sent = Optional.empty();

  /** @param question what to ask the server, within the time that is left */
  ServerSignIn(Workbench bench, HopTrack hop, URI url, Supplier<Http.Request> question, Scope scope) {
    this.bench = bench;
    this.hop = hop;
    this.url = url;
    this.host = url.getHost().toLowerCase(Locale.ROOT);
    this.question = question;
    this.scope = scope;
  }

  /** What the question was signed by at last; empty when it was not. */
  Optional<Scheme> sent() {
    return sent;
  }

  End answer(List<Challenge> challenges) throws InterruptedException {
    hop.activity().hold();
    try {
      List<Challenge> all = provoked(challenges);
      noteHybridModern(all);
      return switch (told(all)) {
        case Told.Cannot(Fault fault, Message why) -> cannot(fault, why, all);
        case Told.Heard heard -> answered(heard, all);
      };
    } finally {
      hop.activity().release();
    }
  }

  private Told told(List<Challenge> challenges) throws InterruptedException {
    Optional<Told> before = bench.recall().recalled(hop, new Ask.SignIn(url.toString()), Told.class, hop::see);
    return before.isPresent() ? before.get() : ask(challenges);
  }

  private Told ask(List<Challenge> challenges) throws InterruptedException {
    lookForMicrosoft();
    Recall.Notes notes = bench.recall().noting(hop::see);
    Carrier carrier = bench.carrier(notes, scope);
    Told told = switch (bench.signIn().answer(url, challenges, carrier, hop.left())) {
      case SignIn.Answer.Cannot(Fault fault, Message why) -> new Told.Cannot(fault, why);
      case SignIn.Answer.With(Scheme scheme) -> ask(scheme, carrier);
    };
    if (sent.isEmpty() || told instanceof Told.Heard heard && Echo.isNone(sent.get(), heard.reply())) {
      bench.recall().keep(hop, new Ask.SignIn(url.toString()), told, notes, scope);
    }
    return told;
  }

  /** What the fail-safe would go by must not count only where it came first. */
  private void lookForMicrosoft() throws InterruptedException {
    boolean known = !MicrosoftHosts.servesMail(host) || bench.signIn().trust().ownsAnswer(host);
    if (!known && bench.signOfMicrosoft().isSeen(hop.left())) {
      bench.signIn().trust().leadsToMicrosoft();
    }
  }

  private Told ask(Scheme scheme, Carrier carrier) {
    sent = Optional.of(scheme);
    Http.Request signed = question.get();
    Http.Reply reply = signed.deadline().isZero() ? Workbench.late() : bench.send(scheme, signed, carrier);
    Fault refusal = Finding.of(url, reply) instanceof Finding.Asks(List<Challenge> told)
        ? scheme.refusal(told) : scheme.refusal();
    Optional<String> inFront = reply.status() == 401 && scheme.isBound() ? InFront.mark(reply) : Optional.empty();
    return new Told.Heard(Echo.withoutCookies(reply), refusal, inFront);
  }

  private List<Challenge> provoked(List<Challenge> challenges) {
    return EmptyBearer.ask(bench, hop, question.get(), challenges, scope)
        .map(told -> Stream.concat(challenges.stream(), EmptyBearer.offered(told).stream()).distinct().toList())
        .orElse(challenges);
  }

  /** An own server that takes tokens of Microsoft's sign-in service. */
  private void noteHybridModern(List<Challenge> challenges) {
    boolean trusts = BearerChallenge.judge(challenges,
        BearerChallenge.Home.UNKNOWN) instanceof BearerChallenge.Judged.Microsoft;
    if (trusts && !MicrosoftHosts.servesMail(host)) {
      challenges.stream()
          .filter(c -> c.scheme().equals("bearer") && c.parameter("authorization_uri").isPresent())
          .findFirst()
          .ifPresent(c -> hop.note(Message.of(
              "signin.hybrid-modern", host, c.parameter("authorization_uri").get(),
              c.parameter("trusted_issuers").orElse("\u2013"))));
    }
  }

  private End answered(Told.Heard heard, List<Challenge> challenges) {
    heard.inFront().ifPresent(mark -> hop.note(Message.of("signin.bound-in-front", host, mark)));
    Finding finding = Finding.of(url, heard.reply());
    return switch (finding) {
      case Finding.Asks asks -> refused(heard.refusal(), challenges);
      case Finding.Broken(Fault fault, Message why) when fault == Fault.HTTP_FORBIDDEN
          && heard.refusal() == Fault.TOKEN_REFUSED ->
        refused(heard.refusal(), challenges);
      case Finding.Broken(Fault fault, Message why) when fault == Fault.WRONG_PASSWORD -> wrongPassword();
      case Finding.Broken(Fault fault, Message why) when fault == Fault.NO_PASSWORD ->
        cannot(fault, bench.signIn().withoutProof(host, challenges), challenges);
      case Finding.Broken(Fault fault, Message why) when fault == Fault.LEGACY_AUTH_BLOCKED ->
        refused(fault, challenges);
      case Finding.Broken(Fault fault, Message why) when SIGN_IN.contains(fault) -> refused(fault, why);
      case Finding.Said said -> {
        sent.ifPresent(scheme -> bench.signIn().accepted(host, scheme));
        yield new End.GoOn(said);
      }
      default -> new End.GoOn(finding);
    };
  }

  private End wrongPassword() {
    return refused(Fault.WRONG_PASSWORD, Fault.WRONG_PASSWORD.at(host, bench.typed().text()));
  }

  private End refused(Fault fault, List<Challenge> challenges) {
    if (fault == Fault.WRONG_PASSWORD) {
      return wrongPassword();
    }
    bench.signIn().refused(host);
    return cannot(fault, fault.at(host, bench.typed().text()), challenges);
  }

  /** A refusal by a host of this account's own is the finding: to go on would only hide it. */
  private End refused(Fault fault, Message why) {
    bench.signIn().refused(host);
    hop.fail(fault, why);
    boolean stops = StepTable.afterRefusal(bench.signIn().trust().ownsAnswer(host)) == StepTable.Move.STOP;
    return new End.Over(stops ? Optional.of(new Found.Refused(hop.id())) : Optional.empty());
  }

  private End cannot(Fault fault, Message why, List<Challenge> challenges) {
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
      return new End.Over(Optional.of(new Found.Unproven(hop.id(), url.getHost(), challenges)));
    }
    hop.fail(fault, why);
    boolean ends = fault == Fault.MODERN_AUTH_ONLY || SIGN_IN.contains(fault) || fault.endsModernSignIn();
    return new End.Over(ends ? Optional.of(new Found.Refused(hop.id())) : Optional.empty());
  }
}
