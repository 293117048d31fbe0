package org.hopscope.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.X509ExtendedTrustManager;
import org.hopscope.model.Evidence.Store;

/**
 * Whom we trust: this machine's root certificates and those the technician added. Built once per set
 * for the whole process, because reading the stores takes a noticeable time.
 */
public final class Trust {
  private record Roots(List<X509Certificate> extra, List<X509Certificate> ofSystem) {}

  private static final CompletableFuture<Set<X509Certificate>> SYSTEM = later(Anchors::ofTheSystem);
  private static final Map<Roots, Trust> KNOWN = new ConcurrentHashMap<>();

  private static final CompletableFuture<List<X509Certificate>> PUBLIC = later(Anchors::ofTheJdk);

  private final Roots roots;
  private final CompletableFuture<X509ExtendedTrustManager> built;

  private Trust(Roots roots) {
    this.roots = roots;
    this.built = later(() -> build(roots));
  }

  /** Returns at once; the first handshake waits until the stores are read. */
  public static Trust of(List<X509Certificate> extra) {
    return of(extra, List.of());
  }

  /** @param ofSystem what the operating system's store holds there, beside what it holds here */
  public static Trust of(List<X509Certificate> extra, List<X509Certificate> ofSystem) {
    return KNOWN.computeIfAbsent(new Roots(List.copyOf(extra), List.copyOf(ofSystem)), Trust::new);
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

  private static X509ExtendedTrustManager build(Roots roots) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int i = 0;
      Set<X509Certificate> all = new LinkedHashSet<>(PUBLIC.join());
      all.addAll(SYSTEM.join());
      all.addAll(roots.ofSystem());
      all.addAll(roots.extra());
      for (X509Certificate anchor : all) {
        store.setCertificateEntry("anchor-" + i++, anchor);
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

  /** The leaf's, from the chain or among those that are trusted. */
  Optional<X509Certificate> issuerOf(X509Certificate[] chain) {
    return issuer(chain[0], List.of(chain)).or(() -> issuer(chain[0], List.of(built.join().getAcceptedIssuers())));
  }

  /** Whose list of authorities the chain leads to. */
  Set<Store> vouchedBy(X509Certificate[] chain) {
    Set<Store> by = EnumSet.noneOf(Store.class);
    if (leadsTo(List.copyOf(SYSTEM.join()), chain) || leadsTo(roots.ofSystem(), chain)) {
      by.add(Store.SYSTEM);
    }
    if (leadsTo(PUBLIC.join(), chain)) {
      by.add(Store.JAVA);
    }
    if (leadsTo(roots.extra(), chain)) {
      by.add(Store.ADDED);
    }
    return by;
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
