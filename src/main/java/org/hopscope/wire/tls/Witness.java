package org.hopscope.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.revocation.Register;
import org.hopscope.wire.revocation.Staple;
import org.jspecify.annotations.Nullable;

/**
 * Attends one handshake and can tell of it, also when it was refused. Every handshake has its own
 * context: nothing is resumed, so each one shows its whole chain and is judged anew.
 */
public final class Witness {
  private final Trust trust;
  private final String host;
  private final WireClock clock;
  private final Register register;
  private final long begin;
  private volatile X509Certificate[] presented = {};
  private volatile Chain verdict = new Chain(false, false, Optional.empty(), "");
  private volatile String protocol = "";
  private volatile String cipher = "";
  private volatile @Nullable SSLSocket socket;
  private volatile boolean askedForCertificate;
  private volatile boolean accepted;

  /** One that asks no authority; what the server brings along counts. */
  public Witness(Trust trust, String host, WireClock clock) {
    this(trust, host, clock, new Staple(clock));
  }

  public Witness(Trust trust, String host, WireClock clock, Register register) {
    this.trust = trust;
    this.host = host;
    this.clock = clock;
    this.register = register;
    this.begin = clock.nanos();
  }

  /** A TLS socket upon a connected one; its handshake fails unless chain, dates and name are good. */
  public SSLSocket over(Socket raw, int port) throws IOException {
    socket = (SSLSocket) context().getSocketFactory().createSocket(raw, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  private SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[]{new Keys()}, new TrustManager[]{new Judge()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS is not available", e);
    }
  }

  /** The name was checked and the chain is trusted. */
  public boolean accepted() {
    return accepted;
  }

  /** Only of a server that was accepted: what a credential for it is bound to, RFC 5929, section 4. */
  public byte[] endPoint() {
    return EndPoint.of(presented[0]);
  }

  /** Only of a server that was accepted. */
  public Evidence.Certificate leaf() {
    return Chain.evidence(presented).getFirst();
  }

  /** Only of a server that was accepted. */
  public X509Certificate certificate() {
    return presented[0];
  }

  public Evidence.Tls good(SSLSession session) {
    return evidence(session.getProtocol(), session.getCipherSuite(), Optional.empty(), verdict.detail());
  }

  public Evidence.Tls failed(Exception cause) {
    if (verdict.fault().isPresent()) {
      return evidence(protocol, cipher, verdict.fault(), verdict.detail());
    }
    Fault fault = HandshakeFault.of(cause, askedForCertificate);
    SSLSocket begun = socket;
    String offered = fault == Fault.TLS_PROTOCOL && begun != null
        ? ". Offered were " + String.join(", ", begun.getEnabledProtocols()) : "";
    return evidence(protocol, cipher, Optional.of(fault), text(cause) + offered);
  }

  /** For a server that fell silent. */
  public Evidence.Tls silent(String detail) {
    return evidence(protocol, cipher, Optional.of(Fault.TLS_HANDSHAKE), detail);
  }

  public boolean askedForCertificate() {
    return askedForCertificate;
  }

  private Evidence.Tls evidence(String protocol, String cipher, Optional<Fault> fault, String detail) {
    return new Evidence.Tls(
        host, protocol, cipher, verdict.nameMatches(), verdict.trusted(), Chain.evidence(presented), fault,
        detail, Duration.ofNanos(clock.nanos() - begin), verdict.vouched());
  }

  private static String text(Exception cause) {
    return cause instanceof SocketException && cause.getMessage() == null
        ? "The connection was closed" : SystemSays.of(cause);
  }

  private void judge(X509Certificate[] chain, String authType, SSLSocket socket) throws CertificateException {
    presented = chain.clone();
    protocol = socket.getHandshakeSession().getProtocol();
    cipher = socket.getHandshakeSession().getCipherSuite();
    try {
      // the JDK decides, with the session's own constraints; the names must agree with our reading too
      trust.check(chain, authType, socket);
      verdict = revoked(chain, socket).map(told -> Chain.revoked(chain, host, told))
          .orElseGet(() -> Chain.good(chain, host, trust));
    } catch (CertificateException e) {
      verdict = Chain.explain(chain, authType, host, trust, clock.now(), SystemSays.of(e));
    }
    if (verdict.fault().isPresent()) {
      throw new CertificateException(verdict.detail());
    }
    accepted = true;
  }

  private Optional<Evidence.Word> revoked(X509Certificate[] chain, SSLSocket socket) {
    return register.shown(chain[0], trust.issuerOf(chain), staple(socket))
        .filter(Evidence.Revocation::isRevoked).flatMap(Evidence.Revocation::word);
  }

  private static byte[] staple(SSLSocket socket) {
    return socket.getHandshakeSession() instanceof ExtendedSSLSession session
        ? session.getStatusResponses().stream().findFirst().orElse(new byte[0]) : new byte[0];
  }

  private final class Judge extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      if (!(socket instanceof SSLSocket tls)) {
        throw new CertificateException("not over TLS");
      }
      judge(chain, authType, tls);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
      throw new CertificateException("no host to check");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      throw new CertificateException("no host to check");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
      throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      throw new CertificateException("not a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** Has no certificate to show; only notes that one was asked for. */
  private final class Keys extends X509ExtendedKeyManager {
    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
      askedForCertificate = true;
      return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal[] issuers) {
      return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal[] issuers) {
      return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
      return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
      return null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
      return null;
    }
  }
}
