package org.hopscope.lab.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.hopscope.wire.WireClock;

/** Issues the lab's certificates, and remembers what it issued. Keys live in memory only. */
public final class CertificateAuthority {
  private static final Duration LONG = Duration.ofDays(3650);
  private final Instant now = WireClock.SYSTEM.now();
  private final HeldCertificate root = authority("Hopscope Practice Root CA").build();
  private final HeldCertificate issuing = authority("Hopscope Practice Issuing CA").certificateAuthority(0)
      .signedBy(root).build();
  private final HeldCertificate proxyRoot = authority("Contoso Web Inspection CA").build();
  private final Map<CertificateSpec, SSLContext> issued = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong(1);
  private final Set<BigInteger> serials = ConcurrentHashMap.newKeySet();

  /** The root that practice analyses trust. */
  public X509Certificate root() {
    return root.certificate();
  }

  /** The inspecting proxy's, which a company rolls out to its computers, or forgets to. */
  public X509Certificate inspectionRoot() {
    return proxyRoot.certificate();
  }

  /** A server's TLS: its leaf and the intermediate, the root left out as usual. */
  public SSLContext serverContext(CertificateSpec spec) {
    return issued.computeIfAbsent(spec, this::issue);
  }

  private SSLContext issue(CertificateSpec spec) {
    HeldCertificate signer = spec.issuer() == CertificateSpec.Issuer.TRUSTED ? issuing : proxyRoot;
    if (spec.perZone()) {
      return perZone(spec, signer);
    }
    return new HandshakeCertificates.Builder()
        .heldCertificate(remembered(spec, leaf(spec, spec.names(), signer)), signer.certificate()).build().sslContext();
  }

  private SSLContext perZone(CertificateSpec spec, HeldCertificate signer) {
    ZoneKeys keys = new ZoneKeys(spec.names().getFirst(), names -> leaf(spec, names, signer), signer.certificate());
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[]{keys}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  private HeldCertificate remembered(CertificateSpec spec, HeldCertificate plain) {
    if (spec.pointers().isEmpty()) {
      return plain;
    }
    serials.add(plain.certificate().getSerialNumber());
    return new Pointing(new Signing(issuing), spec.pointers()).into(plain);
  }

  /** Answers for this authority. Of those that point to it, all are revoked, or none. */
  public StatusDesk desk(boolean revoked) {
    return new StatusDesk(new Signing(issuing), () -> revoked ? Set.copyOf(serials) : Set.of(), now);
  }

  private HeldCertificate leaf(CertificateSpec spec, List<String> names, HeldCertificate signer) {
    HeldCertificate.Builder leaf = new HeldCertificate.Builder()
        .ecdsa256()
        .commonName(names.getFirst())
        .serialNumber(number.incrementAndGet())
        .organizationalUnit("Hopscope practice lab")
        .signedBy(signer);
    names.forEach(leaf::addSubjectAlternativeName);
    return switch (spec.validity()) {
      case CURRENT -> valid(leaf, Duration.ofDays(-30), Duration.ofDays(335)).build();
      case EXPIRED -> valid(leaf, Duration.ofDays(-368), Duration.ofDays(-3)).build();
      case IN_1970 -> leaf.validityInterval(0, Duration.ofDays(365).toMillis()).build();
    };
  }

  private HeldCertificate.Builder authority(String name) {
    HeldCertificate.Builder builder = new HeldCertificate.Builder()
        .ecdsa256()
        .commonName(name)
        .organizationalUnit("Hopscope practice lab")
        .certificateAuthority(1);
    return valid(builder, LONG.negated(), LONG);
  }

  private HeldCertificate.Builder valid(HeldCertificate.Builder builder, Duration from, Duration to) {
    return builder.validityInterval(now.plus(from).toEpochMilli(), now.plus(to).toEpochMilli());
  }
}
