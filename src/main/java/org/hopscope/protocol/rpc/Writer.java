package org.hopscope.protocol.rpc;

import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** Writes numbers least significant byte first. */
final class Writer {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Writer u8(int value) {
    return number(value, 1);
  }

  Writer u16(int value) {
    return number(value, 2);
  }

  Writer u32(long value) {
    return number(value, 4);
  }

  Writer uuid(UUID value) {
    long most = value.getMostSignificantBits();
    u32(most >>> 32).u16((int) (most >>> 16 & 0xffff)).u16((int) (most & 0xffff));
    for (int shift = 56; shift >= 0; shift -= 8) {
      u8((int) (value.getLeastSignificantBits() >>> shift & 0xff));
    }
    return this;
  }

  Writer bytes(byte[] value) {
    out.writeBytes(value);
    return this;
  }

  Writer align(int multiple) {
    while (out.size() % multiple != 0) {
      out.write(0);
    }
    return this;
  }

  byte[] all() {
    return out.toByteArray();
  }

  private Writer number(long value, int size) {
    for (int i = 0; i < size; i++) {
      out.write((int) (value >>> 8 * i));
    }
    return this;
  }
}
