package org.hopscope.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignIn;
import org.hopscope.auth.SignedHttp;
import org.hopscope.model.Fault;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.model.Offer;
import org.hopscope.model.Outcome;
import org.hopscope.protocol.Line;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.ProtocolProbe;
import org.hopscope.protocol.Talk;
import org.hopscope.protocol.Talked;
import org.hopscope.wire.Http;
import org.jspecify.annotations.Nullable;

/** One protocol at one server: the first words without sign-in, then, as the account, all the others. */
final class ProtocolVisit {
  /** What came of going on as the account. */
  private sealed interface Told {
    /** The way ends at the sign-in. */
    record Cannot(Message why) implements Told {}

    record Spoken(Talked talked) implements Told {}
  }

  private final Workbench bench;
  private final HopTrack hop;
  private final Offer offer;
  private final MailboxSettings settings;
  private final String host;
  private Http.@Nullable Reply greeting;
  private boolean opened;
  private volatile Fault refusal = Fault.TOKEN_REFUSED;

  ProtocolVisit(Workbench bench, HopTrack hop, Offer offer, MailboxSettings settings) {
    this.bench = bench;
    this.hop = hop;
    this.offer = offer;
    this.settings = settings;
    this.host = offer.url().getHost().toLowerCase(Locale.ROOT);
  }

  /** Does not end the hop: another server may be tried on it. */
  Outcome go() {
    ProtocolProbe probe = ProtocolProbe.of(offer.protocol());
    Http.Request first = probe.request(offer, bench.client(), bench.typed(), hop.left());
    greeting = greet(first);
    Probed probed = probe.heard(offer, bench.typed(), greeting);
    return outcome(probed instanceof Probed.Answers answers ? talk(answers) : probed);
  }

  private Http.Reply greet(Http.Request first) {
    Http.Reply reply = bench.send(hop, first, bench.scope());
    return reply.status() == 401 && bench.signIn().again(host).isEmpty()
        ? EmptyBearer.ask(bench, hop, first, EmptyBearer.offered(reply), bench.scope()).orElse(reply)
        : reply;
  }

  /** What the first words were answered, once they were said. */
  Http.Reply greeting() {
    return Objects.requireNonNull(greeting);
  }

  /** Whether the mailbox was opened, not only its server reached. */
  boolean opened() {
    return opened;
  }

  private Probed talk(Probed.Answers answers) {
    Optional<Talk> talk = Talk.of(offer.protocol());
    return talk.isEmpty() ? answers : switch (told(talk.get(), answers.schemes())) {
      case Told.Cannot(Message why) -> {
        hop.note(why);
        yield answers;
      }
      case Told.Spoken(Talked talked) -> {
        hop.see(talked.dialogue());
        opened = talked.dialogue().opened();
        yield talked.end();
      }
    };
  }

  private Told told(Talk talk, List<Challenge> schemes) {
    Ask about = new Ask.Conversation(offer.url().toString());
    return bench.recall().ask(
        hop, about, Recall.Terms.account(Told.class, any -> true), hop::see, bench.scope(),
        seen -> speak(talk, schemes, bench.carrier(seen, bench.scope())));
  }

  private Told speak(Talk talk, List<Challenge> schemes, Carrier carrier) {
    return switch (scheme(schemes, carrier)) {
      case SignIn.Answer.With(Scheme scheme) -> new Told.Spoken(hold(talk, scheme, carrier));
      case SignIn.Answer.Cannot(Fault fault, Message why) -> new Told.Cannot(why);
    };
  }

  /** A server may put what it was sent into its answer. */
  private Talked hold(Talk talk, Scheme scheme, Carrier carrier) {
    try (SignedHttp signed = bench.signed(scheme, carrier)) {
      SignedHttp http = request -> bench.signIn().inTurn(host, () -> heeded(scheme, signed.send(request)));
      Line line = new Line(
          offer, settings, bench.client(), bench.typed(), http, bench.channels(scheme, carrier), hop::left);
      Talked talked = talk.on(line).redacted(scheme::redact);
      return scheme.refusal() == Fault.TOKEN_REFUSED ? new Talked(talked.dialogue(), byToken(talked.end())) : talked;
    }
  }

  /** A token that is refused says nothing about a password. */
  private Probed byToken(Probed end) {
    return end instanceof Probed.Broken broken && broken.fault() == Fault.WRONG_PASSWORD
        ? new Probed.Broken(refusal, refusal.at(host, bench.typed().text()))
        : end;
  }

  private SignIn.Answer scheme(List<Challenge> schemes, Carrier carrier) {
    return bench.signIn().again(host).<SignIn.Answer>map(SignIn.Answer.With::new)
        .orElseGet(() -> firstTime(schemes, carrier));
  }

  private SignIn.Answer firstTime(List<Challenge> schemes, Carrier carrier) {
    hop.activity().hold();
    try {
      return bench.signIn().answer(offer.url(), schemes, carrier, hop.left());
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new SignIn.Answer.Cannot(Fault.DEADLINE, Message.of("stopped.cancelled"));
    } finally {
      hop.activity().release();
    }
  }

  private Http.Reply heeded(Scheme scheme, Http.Reply reply) {
    if (reply.status() == 401) {
      refusal = scheme.refusal(Challenge.parseAll(reply.all("WWW-Authenticate")));
      bench.signIn().refused(host);
    } else if (reply.status() > 0) {
      bench.signIn().accepted(host, scheme);
    }
    return reply;
  }

  private static Outcome outcome(Probed probed) {
    return switch (probed) {
      case Probed.Answers(var schemes, Message summary) -> new Outcome.Passed(summary);
      case Probed.Unidentified(Message summary) -> new Outcome.Warned(summary);
      case Probed.Doubtful(Message summary) -> new Outcome.Warned(summary);
      case Probed.Broken(Fault fault, Message summary) -> new Outcome.Failed(fault, summary);
    };
  }
}
