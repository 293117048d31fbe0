package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.SignedHttp;
import org.hopscope.auth.windows.Legs.Next;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;

/**
 * Signs a connection in with the first request, and keeps to it. Where the server has closed it, another
 * is signed in. Whatever the server answers to the proof is the answer: nothing is tried twice.
 */
final class SignedConnection implements SignedHttp {
  private static final byte[] NOTHING = {};
  private final String scheme;
  private final Supplier<Legs> signIns;
  private final Carrier carrier;
  private final Http.Conversation conversation;
  private Optional<Http.Channel> signedIn = Optional.empty();
  private long until;

  /** @param scheme as in the header: NTLM, Negotiate */
  SignedConnection(String scheme, Supplier<Legs> signIns, Carrier carrier) {
    this.scheme = scheme;
    this.signIns = signIns;
    this.carrier = carrier;
    this.conversation = carrier.http().converse();
  }

  @Override
  public synchronized Http.Reply send(Http.Request request) {
    until = carrier.clock().nanos() + request.deadline().toNanos();
    if (signedIn.isPresent()) {
      List<Evidence> seen = new ArrayList<>();
      Http.Reply reply = say(request, new Leg(scheme, NOTHING, signedIn), seen::add);
      if (!interrupted(reply)) {
        seen.forEach(carrier.seen());
        return reply;
      }
    }
    try (Legs legs = signIns.get()) {
      return legs.provesAtOnce() ? proveAtOnce(request, legs) : beChallenged(request, legs);
    }
  }

  private static boolean interrupted(Http.Reply reply) {
    return reply.fault().filter(f -> f == Fault.SIGN_IN_INTERRUPTED).isPresent();
  }

  /** The connection is opened first: the proof is bound to it. */
  private Http.Reply proveAtOnce(Http.Request request, Legs legs) {
    Leg asking = new Leg(scheme, NOTHING, Optional.empty());
    Http.Reply asked = say(withoutBody(request), asking);
    if (asked.status() != 401) {
      return unasked(request, asked, asking);
    }
    Next next = legs.first(asking.channel(), left());
    if (next instanceof Next.Instead(Legs other)) {
      return beChallenged(request, other);
    }
    Http.Reply reply = prove(request, next, asking);
    return reply.status() == 401 ? proveFurther(request, legs, reply, asking) : reply;
  }

  /** NTLM as the user of this computer needs a second leg; a ticket that is not taken was refused. */
  private Http.Reply proveFurther(Http.Request request, Legs legs, Http.Reply reply, Leg begun) {
    Optional<byte[]> received = challenge(reply).filter(token -> token.length > 0);
    if (received.isEmpty()) {
      return broken(legs.refusal(), "HTTP 401");
    }
    Http.Reply last = prove(request, legs.answer(received.get(), begun.channel().orElseThrow()), begun);
    return last.status() == 401 ? broken(legs.refusal(), "HTTP 401") : last;
  }

  private Http.Reply beChallenged(Http.Request request, Legs legs) {
    if (!(legs.first(Optional.empty(), left()) instanceof Next.Say(byte[] token))) {
      throw new IllegalStateException("a sign-in that is challenged begins by itself");
    }
    Leg first = new Leg(scheme, token, Optional.empty());
    Http.Reply asked = say(withoutBody(request), first);
    if (asked.status() != 401) {
      return unasked(request, asked, first);
    }
    return challenge(asked)
        .map(received -> prove(request, legs.answer(received, first.channel().orElseThrow()), first))
        .orElseGet(() -> stalled(asked));
  }

  /** A server that asks nobody for a sign-in, or none at all. */
  private Http.Reply unasked(Http.Request request, Http.Reply asked, Leg leg) {
    return asked.fault().isPresent() ? asked : say(request, new Leg(scheme, NOTHING, leg.channel()));
  }

  private Http.Reply prove(Http.Request request, Next next, Leg begun) {
    return switch (next) {
      case Next.Stuck(Fault fault, String detail) -> broken(fault, detail);
      case Next.Instead(Legs other) -> throw new IllegalStateException("another sign-in was begun before");
      case Next.Say(byte[] token) -> {
        Http.Reply reply = say(request, new Leg(scheme, token, begun.channel()));
        signedIn = reply.status() > 0 && reply.status() != 401 ? begun.channel() : Optional.empty();
        yield reply;
      }
    };
  }

  /** The first message was not answered with the second; what is offered instead is not taken. */
  private Http.Reply stalled(Http.Reply asked) {
    List<Challenge> left = Challenge.parseAll(asked.all("WWW-Authenticate"));
    boolean weaker = Challenge.offers(left, "basic")
        && !Challenge.offers(left, "ntlm") && !Challenge.offers(left, "negotiate");
    return broken(weaker ? Fault.SIGN_IN_DOWNGRADED : Fault.SIGN_IN_STALLED, Challenge.titles(left));
  }

  private static Http.Reply broken(Fault fault, String detail) {
    return new Http.Reply(0, Map.of(), NOTHING, Optional.of(fault), detail);
  }

  private Optional<byte[]> challenge(Http.Reply reply) {
    return reply.all("WWW-Authenticate").stream().map(String::strip)
        .filter(value -> value.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
        .map(value -> value.substring(scheme.length() + 1).strip().replaceFirst("(?s)[\\s,].*", ""))
        .flatMap(token -> decode(token).stream()).findFirst();
  }

  static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getDecoder().decode(token));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** What is only there to be refused need not be long. */
  private static Http.Request withoutBody(Http.Request request) {
    return new Http.Request(
        request.method(), request.url(), request.headers(), NOTHING, Optional.empty(), request.deadline());
  }

  private Http.Reply say(Http.Request request, Leg leg) {
    return say(request, leg, carrier.seen());
  }

  private Http.Reply say(Http.Request request, Leg leg, Consumer<Evidence> seen) {
    Http.Request now = new Http.Request(
        request.method(), request.url(), request.headers(), request.body(), Optional.of(leg), left());
    return now.deadline().isPositive()
        ? conversation.send(now, seen, carrier.scope())
        : broken(Fault.HTTP_TIMEOUT, "The time was over in the middle of the sign-in");
  }

  /** All legs together have the time of one request. */
  private Duration left() {
    return Duration.ofNanos(until - carrier.clock().nanos());
  }

  @Override
  public synchronized Optional<Http.Authorization> pass() {
    return signedIn.map(channel -> new Leg(scheme, NOTHING, Optional.of(channel)));
  }

  @Override
  public void close() {
    conversation.close();
  }
}
