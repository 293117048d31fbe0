package org.hopscope.lab.tls;

import java.util.List;

/**
 * The certificate a host presents.
 *
 * @param names the first is the subject's, all are alternative names
 * @param perZone as many certificates as zones, chosen by the name that a client asks for; {@code names} holds
 *     the one for a client that asks for none
 */
public record CertificateSpec(List<String> names, Issuer issuer, Validity validity, boolean perZone) {
  /** Who signs: the trusted lab root, or an inspecting proxy's authority that nobody trusts. */
  public enum Issuer { TRUSTED, INSPECTING_PROXY }

  public enum Validity { CURRENT, EXPIRED, IN_1970 }

  public CertificateSpec {
    names = List.copyOf(names);
  }

  public static CertificateSpec trusted(List<String> names) {
    return new CertificateSpec(names, Issuer.TRUSTED, Validity.CURRENT, false);
  }

  /** What a front door with hundreds of names presents. */
  public static CertificateSpec perZone(String unasked) {
    return new CertificateSpec(List.of(unasked), Issuer.TRUSTED, Validity.CURRENT, true);
  }

  public CertificateSpec expired() {
    return new CertificateSpec(names, issuer, Validity.EXPIRED, perZone);
  }

  /** Made by a machine whose clock had stopped. */
  public CertificateSpec from1970() {
    return new CertificateSpec(names, issuer, Validity.IN_1970, perZone);
  }

  public CertificateSpec inspected() {
    return new CertificateSpec(names, Issuer.INSPECTING_PROXY, validity, perZone);
  }
}
