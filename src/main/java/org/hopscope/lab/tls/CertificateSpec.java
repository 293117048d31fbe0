package org.hopscope.lab.tls;

import java.util.List;
import java.util.Optional;

/**
 * The certificate a host presents.
 *
 * @param names the first is the subject's, all are alternative names
 * @param perZone as many certificates as zones, chosen by the name that a client asks for; {@code names} holds
 *     the one for a client that asks for none
 * @param pointers where it says that its authority can be asked whether it still stands by it
 */
public record CertificateSpec(
    List<String> names, Issuer issuer, Validity validity, boolean perZone, Pointers pointers) {
  /** Who signs: the trusted lab root, or an inspecting proxy's authority that nobody trusts. */
  public enum Issuer {
    TRUSTED, INSPECTING_PROXY
  }

  /** Addresses of the authority's responder (OCSP) and of its list of the revoked (CRL). */
  public record Pointers(Optional<String> ocsp, Optional<String> list) {
    static final Pointers NONE = new Pointers(Optional.empty(), Optional.empty());

    boolean isEmpty() {
      return ocsp.isEmpty() && list.isEmpty();
    }
  }

  public enum Validity { CURRENT, EXPIRED, IN_1970 }

  public CertificateSpec {
    names = List.copyOf(names);
  }

  public static CertificateSpec trusted(List<String> names) {
    return new CertificateSpec(names, Issuer.TRUSTED, Validity.CURRENT, false, Pointers.NONE);
  }

  /** What a front door with hundreds of names presents. */
  public static CertificateSpec perZone(String unasked) {
    return new CertificateSpec(List.of(unasked), Issuer.TRUSTED, Validity.CURRENT, true, Pointers.NONE);
  }

  public CertificateSpec expired() {
    return new CertificateSpec(names, issuer, Validity.EXPIRED, perZone, pointers);
  }

  /** Made by a machine whose clock had stopped. */
  public CertificateSpec from1970() {
    return new CertificateSpec(names, issuer, Validity.IN_1970, perZone, pointers);
  }

  public CertificateSpec inspected() {
    return new CertificateSpec(names, Issuer.INSPECTING_PROXY, validity, perZone, Pointers.NONE);
  }

  public CertificateSpec pointing(Optional<String> ocsp, Optional<String> list) {
    return new CertificateSpec(names, issuer, validity, perZone, new Pointers(ocsp, list));
  }
}
