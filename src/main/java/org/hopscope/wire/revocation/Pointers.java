package org.hopscope.wire.revocation;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.der.Der;

/**
 * Where a certificate says that its authority can be asked, RFC 5280, sections 4.2.2.1 and 4.2.1.13.
 *
 * @param ocsp addresses of responders, in the certificate's order
 * @param crl addresses of lists, likewise
 */
record Pointers(List<String> ocsp, List<String> crl) {
  private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";
  private static final String DISTRIBUTION_POINTS = "2.5.29.31";
  /** 1.3.6.1.5.5.7.48.1, id-ad-ocsp. */
  private static final byte[] OCSP = {0x2b, 6, 1, 5, 5, 7, 0x30, 1};
  private static final int URI = Der.primitive(6);

  static Pointers of(X509Certificate certificate) {
    return new Pointers(
        items(certificate, AUTHORITY_INFORMATION).stream().flatMap(i -> responder(i).stream()).toList(),
        items(certificate, DISTRIBUTION_POINTS).stream().flatMap(i -> lists(i).stream()).toList());
  }

  boolean isEmpty() {
    return ocsp.isEmpty() && crl.isEmpty();
  }

  /** The sequences that an extension is a sequence of. */
  private static List<byte[]> items(X509Certificate certificate, String extension) {
    byte[] value = certificate.getExtensionValue(extension);
    return value == null ? List.of() : new Der.Reader(value).take(Der.OCTETS)
        .flatMap(octets -> new Der.Reader(octets).take(Der.SEQUENCE))
        .map(all -> each(all, Der.SEQUENCE)).orElse(List.of());
  }

  private static Optional<String> responder(byte[] description) {
    Der.Reader in = new Der.Reader(description);
    return in.take(Der.OID).filter(method -> Arrays.equals(method, OCSP)).flatMap(m -> in.take(URI))
        .map(Pointers::text);
  }

  /** Those that another authority signs name it; nobody is known by whom that could be proven. */
  private static List<String> lists(byte[] point) {
    Der.Reader in = new Der.Reader(point);
    Optional<byte[]> names = in.take(Der.context(0)).flatMap(name -> new Der.Reader(name).take(Der.context(0)));
    in.take(Der.primitive(1));
    return in.take(Der.context(2)).isPresent() ? List.of() : names.map(Pointers::addresses).orElse(List.of());
  }

  /** The addresses among general names. */
  static List<String> addresses(byte[] names) {
    return each(names, URI).stream().map(Pointers::text).toList();
  }

  private static List<byte[]> each(byte[] all, int tag) {
    List<byte[]> found = new ArrayList<>();
    Der.Reader in = new Der.Reader(all);
    for (Optional<Der.Element> next = in.next(); next.isPresent(); next = in.next()) {
      next.filter(e -> e.tag() == tag).map(Der.Element::content).ifPresent(found::add);
    }
    return found;
  }

  private static String text(byte[] ia5) {
    return new String(ia5, StandardCharsets.ISO_8859_1);
  }
}
