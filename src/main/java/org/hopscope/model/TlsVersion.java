package org.hopscope.model;

import java.util.Arrays;
import java.util.Optional;

/** Versions of TLS, older ones first. */
public enum TlsVersion {
  V1_0("1.0", "TLSv1"), V1_1("1.1", "TLSv1.1"), V1_2("1.2", "TLSv1.2"), V1_3("1.3", "TLSv1.3");

  private final String id;
  private final String negotiated;

  TlsVersion(String id, String negotiated) {
    this.id = id;
    this.negotiated = negotiated;
  }

  /** As in options and JSON: "1.2". */
  public String id() {
    return id;
  }

  public String title() {
    return "TLS " + id;
  }

  public boolean olderThan(TlsVersion other) {
    return compareTo(other) < 0;
  }

  public static Optional<TlsVersion> byId(String id) {
    return Arrays.stream(values()).filter(v -> v.id.equals(id)).findFirst();
  }

  /** As {@link Evidence.Tls#protocol()} has it. Empty where no handshake came to an end. */
  public static Optional<TlsVersion> of(Evidence.Tls tls) {
    return Arrays.stream(values()).filter(v -> v.negotiated.equals(tls.protocol())).findFirst();
  }
}
