package org.hopscope.wire.http;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.revocation.Revocations;
import org.hopscope.wire.tls.LayerOnly;
import org.hopscope.wire.tls.Trust;
import org.hopscope.wire.tls.Witness;

/** Puts a {@link Witness} beside every handshake, and remembers whom it accepted. */
final class TlsSockets extends LayerOnly {
  private record Attended(Witness witness, String host, long number) {}

  private final Trust trust;
  private final WireClock clock;
  private final Revocations revocations;
  private final AtomicLong connections = new AtomicLong();
  private final Map<Socket, Attended> attended = Collections.synchronizedMap(new WeakHashMap<>());

  TlsSockets(Trust trust, Revocations revocations, WireClock clock) {
    this.trust = trust;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Override
  public Socket createSocket(Socket raw, String host, int port, boolean autoClose) throws IOException {
    Journey journey = Listener.CURRENT.get().journey();
    journey.attemptOf(raw).ifPresent(journey::connected);
    Witness witness = new Witness(trust, host, clock, revocations);
    journey.tlsStart(witness);
    SSLSocket socket = witness.over(raw, port);
    attended.put(socket, new Attended(witness, host, connections.incrementAndGet()));
    return socket;
  }

  /** OkHttp's question after the handshake; by then the witness has refused what had to be. */
  boolean verify(String host, SSLSession session) {
    return Listener.CURRENT.get().journey().tlsEnd(session);
  }

  /** The connection, if a credential for {@code host} may be written to it. */
  Optional<Http.Channel> verified(Socket socket, String host) {
    return Optional.ofNullable(attended.get(socket))
        .filter(known -> known.witness().accepted() && known.host().equals(host))
        .map(known -> new Http.Channel(known.number(), known.witness().endPoint()));
  }

  /** Whom the other end has proven to be. */
  Optional<Evidence.Certificate> certificate(Socket socket) {
    return Optional.ofNullable(attended.get(socket)).map(Attended::witness).filter(Witness::accepted)
        .map(Witness::leaf);
  }

  /**
   * What its authority says of the certificate of the other end.
   *
   * @param waiting whether it is worth a wait, because a credential is about to be written
   */
  Optional<Evidence.Revocation> revocation(Socket socket, boolean waiting) throws InterruptedException {
    Optional<X509Certificate> leaf = Optional.ofNullable(attended.get(socket)).map(Attended::witness)
        .filter(Witness::accepted).map(Witness::certificate);
    if (leaf.isEmpty()) {
      return Optional.empty();
    }
    return waiting ? revocations.await(leaf.get()) : revocations.known(leaf.get());
  }

  /** OkHttp wants one to order chains by; it decides nothing, the witness does. */
  static final X509TrustManager NOBODY = new X509TrustManager() {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws java.security.cert.CertificateException {
      throw new java.security.cert.CertificateException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws java.security.cert.CertificateException {
      throw new java.security.cert.CertificateException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  };
}
