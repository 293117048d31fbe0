package org.hopscope.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
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

  private record Built(KeyStore store, X509ExtendedTrustManager manager) {}

  private final CompletableFuture<Built> built;

  private Trust(List<X509Certificate> extra) {
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

  private static Built build(List<X509Certificate> extra) {
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
      return new Built(store, Anchors.manager(store));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the trust store cannot be built", e);
    }
  }

  /** Passes only for a trusted chain, valid today, whose leaf names the socket's peer. */
  void check(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    built.join().manager().checkServerTrusted(chain, authType, socket);
  }

  /** Whether the chain leads to an anchor and is valid today, whatever name it is for. */
  boolean trusts(X509Certificate[] chain, String authType) {
    try {
      built.join().manager().checkServerTrusted(chain, authType);
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  /** Whether the chain led to an anchor at another time. */
  boolean trustedAt(X509Certificate[] chain, Instant when) {
    try {
      X509CertSelector leaf = new X509CertSelector();
      leaf.setCertificate(chain[0]);
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(built.join().store(), leaf);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(chain))));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(when));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
