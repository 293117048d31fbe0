package org.hopscope.wire.ntlm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** {@code tls-server-end-point} (RFC 5929) as NTLM and Kerberos carry it: the data, and its MD5. */
public final class ChannelBinding {
  private static final byte[] PREFIX = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);

  private ChannelBinding() {}

  /** The application data of the bindings, RFC 2744, 3.11. */
  public static byte[] data(byte[] endPoint) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PREFIX);
    out.writeBytes(endPoint);
    return out.toByteArray();
  }

  /** MD5 over gss_channel_bindings_struct without addresses, [MS-NLMP] 2.2.2.1 (MsvAvChannelBindings). */
  public static byte[] hash(byte[] endPoint) {
    byte[] data = data(endPoint);
    byte[] head = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(16, data.length).array();
    return Keys.md5(head, data);
  }
}
