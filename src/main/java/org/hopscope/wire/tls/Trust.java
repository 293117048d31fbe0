package org.hopscope.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whom we trust: this machine's root certificates and those the technician added. Built once per set
 * for the whole process, because reading the stores takes a noticeable time.
 */
public final class Trust {
  private static final CompletableFuture<Set<X509Certificate>> MACHINE = later(Anchors::ofThisMachine);
  private static final Map<List<X509Certificate>, Trust> KNOWN = new ConcurrentHashMap<>();

  private static final CompletableFuture<List<X509Certificate>> PUBLIC = later(Anchors::ofTheJdk);

  private final List<X509Certificate> extra;
  private final CompletableFuture<X509ExtendedTrustManager> built;

  private Trust(List<X509Certificate> extra) {
    this.extra = extra;
    this.built = later(() -> build(extra));
  }

  /** Returns at once; the first handshake waits until the stores are read. */
  public static Trust of(List<X509Certificate> extra) {
    return KNOWN.computeIfAbsent(List.copyOf(extra), Trust::new);
  }

  private static <T> CompletableFuture<T> later(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("trust").start(() -> complete(result, work));
    return result;
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private static X509ExtendedTrustManager build(List<X509Certificate> extra) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int i = 0;
      for (X509Certificate anchor : MACHINE.join()) {
        store.setCertificateEntry("machine-" + i++, anchor);
      }
      for (X509Certificate anchor : extra) {
        store.setCertificateEntry("extra-" + i++, anchor);
      }
      return Anchors.manager(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the trust store cannot be built", e);
    }
  }

  /** Passes only for a trusted chain, valid today, whose leaf names the socket's peer. */
  void check(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    built.join().checkServerTrusted(chain, authType, socket);
  }

  /** Whether the chain leads to an anchor and is valid today, whatever name it is for. */
  boolean trusts(X509Certificate[] chain, String authType) {
    try {
      built.join().checkServerTrusted(chain, authType);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  /**
   * Whether signature by signature the chain leads to an anchor, dates apart. Only to explain a chain
   * that was refused: nothing is accepted upon this.
   */
  boolean leadsToAnchor(X509Certificate[] chain) {
    return leadsTo(List.of(built.join().getAcceptedIssuers()), chain);
  }

  /** Whether it leads to a public authority, or to one that the technician vouched for. */
  boolean isPublic(X509Certificate[] chain) {
    return leadsTo(extra, chain) || leadsTo(PUBLIC.join(), chain);
  }

  private static boolean leadsTo(List<X509Certificate> anchors, X509Certificate[] chain) {
    X509Certificate at = chain[0];
    for (int i = 0; i <= chain.length; i++) {
      if (anchors.contains(at) || issuer(at, anchors).isPresent()) {
        return true;
      }
      Optional<X509Certificate> next = issuer(at, List.of(chain));
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
    }
    return false;
  }

  private static Optional<X509Certificate> issuer(X509Certificate of, List<X509Certificate> among) {
    return among.stream()
        .filter(c -> c.getSubjectX500Principal().equals(of.getIssuerX500Principal()))
        .filter(c -> c.getBasicConstraints() >= 0 && signed(of, c))
        .findFirst();
  }

  private static boolean signed(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
