package org.hopscope.wire.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Whether a certificate is for a host: RFC 6125, by subject alternative names only. */
final class HostName {
  private static final int DNS = 2;
  private static final int IP = 7;

  private HostName() {}

  static boolean matches(String host, X509Certificate certificate) {
    String wanted = host.toLowerCase(Locale.ROOT);
    boolean literal = isAddress(wanted);
    return alternatives(certificate).stream()
        .filter(name -> (int) (Integer) name.get(0) == (literal ? IP : DNS))
        .anyMatch(name -> literal ? sameAddress(wanted, (String) name.get(1)) : covers((String) name.get(1), wanted));
  }

  /** The DNS names and addresses it is for, as written. */
  static List<String> names(X509Certificate certificate) {
    return alternatives(certificate).stream()
        .filter(name -> (int) (Integer) name.get(0) == DNS || (int) (Integer) name.get(0) == IP)
        .map(name -> (String) name.get(1))
        .toList();
  }

  private static boolean covers(String pattern, String host) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("*.")) {
      return lower.equals(host);
    }
    int dot = host.indexOf('.');
    String parent = lower.substring(1);
    return dot > 0 && parent.indexOf('.', 1) > 0 && host.substring(dot).equals(parent);
  }

  private static boolean isAddress(String host) {
    return host.contains(":") || host.matches("\\d+(\\.\\d+){3}");
  }

  private static boolean sameAddress(String host, String name) {
    try {
      // both are literals: no lookup happens
      return java.net.InetAddress.getByName(host).equals(java.net.InetAddress.getByName(name));
    } catch (java.net.UnknownHostException e) {
      return false;
    }
  }

  private static Collection<List<?>> alternatives(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }
}
