package org.hopscope.protocol.rpc;

import java.util.Arrays;
import java.util.UUID;

/** Reads what a stranger sent, least significant byte first, and never beyond its end. */
final class Reader {
  private final byte[] bytes;
  private int at;

  Reader(byte[] bytes) {
    this.bytes = bytes;
  }

  int u8() throws Malformed {
    return (int) number(1);
  }

  int u16() throws Malformed {
    return (int) number(2);
  }

  long u32() throws Malformed {
    return number(4);
  }

  /** With the first three fields turned round, as C706 appendix A encodes it. */
  UUID uuid() throws Malformed {
    long most = u32() << 32 | (long) u16() << 16 | u16();
    long least = 0;
    for (int i = 0; i < 8; i++) {
      least = least << 8 | u8();
    }
    return new UUID(most, least);
  }

  byte[] take(long count) throws Malformed {
    need(count);
    at += (int) count;
    return Arrays.copyOfRange(bytes, at - (int) count, at);
  }

  void skip(long count) throws Malformed {
    need(count);
    at += (int) count;
  }

  /** To the next multiple, counted from the first byte. */
  void align(int multiple) throws Malformed {
    skip((multiple - at % multiple) % multiple);
  }

  int left() {
    return bytes.length - at;
  }

  private long number(int size) throws Malformed {
    need(size);
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | bytes[at + i] & 0xff;
    }
    at += size;
    return value;
  }

  private void need(long count) throws Malformed {
    if (count < 0 || count > left()) {
      throw new Malformed("it ends " + (count - left()) + " bytes too early");
    }
  }
}
