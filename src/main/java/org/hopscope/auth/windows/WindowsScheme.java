package org.hopscope.auth.windows;

import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.RpcSecurity;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignedHttp;
import org.hopscope.model.Secret;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.ntlm.Handshake;

/** Sign-in of a connection: the password stays here, only proofs of it leave. */
public final class WindowsScheme implements Scheme {
  private final String title;
  private final String host;
  private final Handshake.Identity identity;
  private final Secret password;

  private WindowsScheme(String title, String user, String host, Secret password) {
    this.title = title;
    this.host = host;
    this.identity = new Handshake.Identity(user, "", "HTTP/" + host);
    this.password = password;
  }

  /** NTLM by itself. */
  public static Scheme ntlm(String user, String host, Secret password) {
    return new WindowsScheme("NTLM", user, host, password);
  }

  /** Negotiate, RFC 4559. */
  public static Scheme negotiate(String user, String host, Secret password) {
    return new WindowsScheme("Negotiate", user, host, password);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public SignedHttp open(Carrier carrier) {
    return new SignedConnection(title, () -> legs(carrier), carrier);
  }

  private Legs legs(Carrier carrier) {
    if (carrier.user().isPresent()) {
      return new UserLegs(host, carrier.user().get().begin("HTTP/" + host), carrier);
    }
    NtlmLegs ntlm = new NtlmLegs(new Handshake(identity, password), carrier.clock());
    if (title.equals("NTLM")) {
      return ntlm;
    }
    Legs negotiated = new NegotiatedNtlm(ntlm);
    Optional<Legs> fallback = password.isEmpty() ? Optional.empty() : Optional.of(negotiated);
    return carrier.tickets().<Legs>map(tickets -> new KerberosElse(host, tickets, carrier, fallback))
        .orElse(negotiated);
  }

  @Override
  public boolean isBound() {
    return true;
  }

  /** NTLM: the server behind the proxy is known by no name that a Kerberos ticket could be asked for. */
  @Override
  public Optional<RpcSecurity> rpcSecurity(WireClock clock) {
    return password.isEmpty() ? Optional.empty() : Optional.of(new RpcNtlm(
        new Handshake(new Handshake.Identity(identity.user(), "", "exchangeMDB/" + host), password), clock));
  }

  /** A server cannot say what it was not told; the proofs are blotted out of the exchange they went with. */
  @Override
  public String redact(String text) {
    return text;
  }

  @Override
  public String toString() {
    return title;
  }
}
