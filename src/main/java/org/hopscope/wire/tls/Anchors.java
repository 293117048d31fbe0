package org.hopscope.wire.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Root certificates: the JDK's and the operating system's. */
final class Anchors {
  private static final List<Path> LINUX_BUNDLES = List.of(
      Path.of("/etc/ssl/certs/ca-certificates.crt"),
      Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
      Path.of("/etc/ssl/ca-bundle.pem"));

  private Anchors() {}

  /** Empty where the system has no such store, or lets nobody read it. */
  static Set<X509Certificate> ofTheSystem() {
    Set<X509Certificate> all = new LinkedHashSet<>();
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.contains("windows")) {
      all.addAll(store("Windows-ROOT"));
    } else if (os.contains("mac")) {
      all.addAll(store("KeychainStore-ROOT"));
      all.addAll(store("KeychainStore"));
    } else {
      LINUX_BUNDLES.stream().filter(Files::isReadable).findFirst().ifPresent(p -> all.addAll(pem(p)));
    }
    return all;
  }

  /** Public authorities, unless somebody has added to them. */
  static List<X509Certificate> ofTheJdk() {
    try {
      return Arrays.asList(manager(null).getAcceptedIssuers());
    } catch (GeneralSecurityException e) {
      return List.of();
    }
  }

  /** Empty when this machine has no such store. */
  private static List<X509Certificate> store(String type) {
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      return Collections.list(store.aliases()).stream()
          .map(alias -> certificate(store, alias))
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .toList();
    } catch (GeneralSecurityException | IOException e) {
      return List.of();
    }
  }

  private static java.security.cert.@Nullable Certificate certificate(KeyStore store, String alias) {
    try {
      return store.isCertificateEntry(alias) ? store.getCertificate(alias) : null;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /** Empty when the bundle cannot be read: the JDK's own anchors remain. */
  private static List<X509Certificate> pem(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends java.security.cert.Certificate> read = CertificateFactory.getInstance("X.509")
          .generateCertificates(in);
      return read.stream().map(X509Certificate.class::cast).toList();
    } catch (IOException | GeneralSecurityException e) {
      return List.of();
    }
  }

  /** The JDK's PKIX trust manager upon {@code store}; null stands for cacerts. */
  static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new GeneralSecurityException("no PKIX trust manager");
  }
}
