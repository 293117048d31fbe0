package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.auth.Challenge;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.ProxySignIn.Answer;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.ntlm.Handshake;

/**
 * Windows sign-in to a proxy by name and password. There is no TLS between here and the proxy, so it is bound to
 * nothing.
 */
public final class ProxyLegs {
  private static final Http.Channel UNBOUND = new Http.Channel(0, new byte[0]);
  private final String scheme;
  private final Legs legs;

  private ProxyLegs(String scheme, Legs legs) {
    this.scheme = scheme;
    this.legs = legs;
  }

  /**
   * Whether a name and a password are signed in by this, of what is offered. Where Basic stands beside
   * Negotiate, the latter is for those who have a ticket.
   */
  public static boolean fits(List<Challenge> offered) {
    return Challenge.offers(offered, "ntlm")
        || Challenge.offers(offered, "negotiate") && !Challenge.offers(offered, "basic");
  }

  /** @param offered what {@link #fits} */
  public static ProxyLegs of(List<Challenge> offered, Handshake handshake, WireClock clock) {
    NtlmLegs ntlm = new NtlmLegs(handshake, clock);
    return Challenge.offers(offered, "ntlm")
        ? new ProxyLegs("NTLM", ntlm) : new ProxyLegs("Negotiate", new NegotiatedNtlm(ntlm));
  }

  public Answer first() {
    return said(legs.first(Optional.empty(), Duration.ZERO));
  }

  /** @param headers the values of Proxy-Authenticate that came for the first token */
  public Answer answer(List<String> headers) {
    return token(headers).map(received -> said(legs.answer(received, UNBOUND)))
        .orElseGet(() -> new Answer.Cannot(
            Fault.PROXY_SIGN_IN_REFUSED, "It offers " + scheme + " and does not carry it through."));
  }

  private Answer said(Legs.Next next) {
    return switch (next) {
      case Legs.Next.Say(byte[] token) ->
        new Answer.Say(scheme, scheme + " " + Base64.getEncoder().encodeToString(token));
      case Legs.Next.Stuck(Fault fault, String detail) -> new Answer.Cannot(Fault.PROXY_FAILED, detail);
      case Legs.Next.Instead(Legs other) -> throw new IllegalStateException("NTLM has no other way");
    };
  }

  private Optional<byte[]> token(List<String> headers) {
    String begin = scheme.toLowerCase(Locale.ROOT) + " ";
    return headers.stream().map(String::strip)
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(begin))
        .flatMap(value -> SignedConnection.decode(value.substring(begin.length()).strip()).stream())
        .findFirst();
  }
}
