package org.hopscope.wire.spnego;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What Negotiate negotiates about. */
public enum Mechanism {
  /** 1.2.840.113554.1.2.2, RFC 4121. */
  KERBEROS("2a864886f712010202"),
  /** 1.2.840.48018.1.2.2: the same, as Windows 2000 wrote it, [MS-SPNG] 3.1.5.2. */
  KERBEROS_OF_WINDOWS("2a864882f712010202"),
  /** 1.3.6.1.4.1.311.2.2.10, [MS-NLMP] 1.9. */
  NTLM("2b06010401823702020a");

  private final byte[] oid;

  Mechanism(String hex) {
    oid = HexFormat.of().parseHex(hex);
  }

  byte[] oid() {
    return oid;
  }

  static Optional<Mechanism> of(byte[] oid) {
    return Arrays.stream(values()).filter(m -> Arrays.equals(m.oid, oid)).findFirst();
  }
}
