package org.hopscope.wire.sspi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hopscope.wire.ntlm.ChannelBinding;

/**
 * The structure SEC_CHANNEL_BINDINGS of sspi.h: eight little-endian numbers of 32 bits, then what they
 * point to. Of the three parts only the application data is there, as in RFC 5929, section 4.
 */
final class Bindings {
  /** SECBUFFER_CHANNEL_BINDINGS: the type of the buffer that holds it. */
  static final int BUFFER = 14;
  private static final int HEAD = 32;
  private static final int DATA_LENGTH = 24;

  private Bindings() {}

  static byte[] of(byte[] endPoint) {
    byte[] data = ChannelBinding.data(endPoint);
    return ByteBuffer.allocate(HEAD + data.length).order(ByteOrder.LITTLE_ENDIAN)
        .position(DATA_LENGTH).putInt(data.length).putInt(HEAD).put(data).array();
  }
}
