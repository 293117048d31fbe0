package org.hopscope.wire.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Store;
import org.hopscope.model.Fault;
import org.hopscope.wire.revocation.Fingerprint;

/**
 * What a server's chain is worth for a host. Its answers are found apart from each other, so that it
 * can be told which of them is the trouble.
 *
 * @param trusted leads to an anchor; says nothing of dates or names
 * @param vouched told of a good one only
 * @param fault the gravest: a stranger's certificate, then another host's, then an outdated one
 */
record Chain(boolean trusted, boolean nameMatches, Optional<Fault> fault, String detail, Evidence.Vouched vouched) {
  Chain(boolean trusted, boolean nameMatches, Optional<Fault> fault, String detail) {
    this(trusted, nameMatches, fault, detail, Evidence.Vouched.NOT_ASKED);
  }

  private static final List<String> MICROSOFT = List.of(
      "outlook.com", "office.com", "office365.com", "office365.us", "office.net", "outlook.cn",
      "microsoft.com", "cloud.microsoft", "microsoftonline.com", "microsoftonline.us",
      "microsoftonline-p.com", "onmicrosoft.com", "windows.net", "live.com", "msidentity.com",
      "partner.microsoftonline.cn", "chinacloudapi.cn");

  /** Of a chain that the JDK has accepted. */
  static Chain good(X509Certificate[] chain, String host, Trust trust) {
    if (!HostName.matches(host, chain[0])) {
      return wrongName(chain[0]);
    }
    Set<Store> by = trust.vouchedBy(chain);
    Optional<String> inspector = Optional.of(chain[chain.length - 1].getIssuerX500Principal().getName())
        .filter(ca -> isMicrosofts(host) && by.equals(Set.of(Store.SYSTEM)));
    return new Chain(
        true, true, Optional.empty(), Strength.frail(chain).orElse(""), new Evidence.Vouched(by, inspector));
  }

  /** Of one that the JDK has accepted, and that its authority has taken back. */
  static Chain revoked(X509Certificate[] chain, String host, Evidence.Word told) {
    return new Chain(true, HostName.matches(host, chain[0]), Optional.of(Fault.TLS_REVOKED), told.inWords());
  }

  /** Of a chain that the JDK has refused, {@code why} in its words. Never comes to "good". */
  static Chain explain(
      X509Certificate[] chain, String authType, String host, Trust trust, Instant now, String why) {
    boolean names = HostName.matches(host, chain[0]);
    Optional<X509Certificate> stale = Stream.of(chain).filter(c -> !valid(c, now)).findFirst();
    boolean good = trust.trusts(chain, authType);
    boolean known = good || trust.leadsToAnchor(chain);
    Optional<String> weak = Strength.frail(chain).filter(w -> known && !good && stale.isEmpty());
    if (weak.isPresent()) {
      return new Chain(false, names, Optional.of(Fault.TLS_WEAK), weak.get());
    }
    if (!good && !(stale.isPresent() && known)) {
      return new Chain(false, names, Optional.of(stranger(chain, host)), strangerDetail(chain));
    }
    if (!names) {
      return wrongName(chain[0]);
    }
    return good ? new Chain(false, true, Optional.of(Fault.TLS_UNTRUSTED), why) : outdated(stale.get(), now);
  }

  private static Chain wrongName(X509Certificate leaf) {
    return new Chain(true, false, Optional.of(Fault.TLS_WRONG_NAME),
        "The certificate is for " + String.join(", ", HostName.names(leaf)));
  }

  private static Chain outdated(X509Certificate stale, Instant now) {
    boolean early = now.isBefore(stale.getNotBefore().toInstant());
    return new Chain(
        true, true,
        Optional.of(early ? Fault.TLS_NOT_YET_VALID : Fault.TLS_EXPIRED),
        stale.getSubjectX500Principal().getName()
            + (early ? " is valid from " + stale.getNotBefore().toInstant()
                : " expired at " + stale.getNotAfter().toInstant()));
  }

  private static Fault stranger(X509Certificate[] chain, String host) {
    if (isMicrosofts(host)) {
      return Fault.TLS_INTERCEPTED;
    }
    if (selfSigned(chain[0])) {
      return Fault.TLS_SELF_SIGNED;
    }
    return isIncomplete(chain) ? Fault.TLS_INCOMPLETE : Fault.TLS_UNTRUSTED;
  }

  /** Comes alone, though it tells where its issuer's certificate could be got (RFC 5280, 4.2.2.1). */
  private static boolean isIncomplete(X509Certificate[] chain) {
    return chain.length == 1 && chain[0].getExtensionValue("1.3.6.1.5.5.7.1.1") != null;
  }

  private static String strangerDetail(X509Certificate[] chain) {
    X509Certificate top = chain[chain.length - 1];
    if (selfSigned(chain[0])) {
      return "The certificate is signed by itself";
    }
    String issuer = top.getIssuerX500Principal().getName();
    return isIncomplete(chain)
        ? "The chain ends without its intermediate certificate, " + issuer
        : "Issued by " + issuer + ", which is not trusted here";
  }

  /** Hosts of Microsoft 365, whose certificates are always publicly trusted. */
  static boolean isMicrosofts(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return MICROSOFT.stream().anyMatch(s -> lower.equals(s) || lower.endsWith("." + s));
  }

  private static boolean valid(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && !now.isAfter(certificate.getNotAfter().toInstant());
  }

  private static boolean selfSigned(X509Certificate certificate) {
    if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static List<Evidence.Certificate> evidence(X509Certificate[] chain) {
    return Arrays.stream(chain).map(Chain::evidence).toList();
  }

  private static Evidence.Certificate evidence(X509Certificate c) {
    return new Evidence.Certificate(
        c.getSubjectX500Principal().getName(),
        c.getIssuerX500Principal().getName(),
        HostName.names(c),
        c.getNotBefore().toInstant(),
        c.getNotAfter().toInstant(),
        Strength.key(c.getPublicKey()),
        c.getSigAlgName(),
        Fingerprint.of(c));
  }
}
