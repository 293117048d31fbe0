package org.hopscope.protocol;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.UUID;

/** Reads what a stranger sent, least significant byte first, and never beyond its end. */
public class Octets {
  private final byte[] bytes;
  private int at;

  public Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  public final int u8() throws Malformed {
    return (int) number(1);
  }

  public final int u16() throws Malformed {
    return (int) number(2);
  }

  public final long u32() throws Malformed {
    return number(4);
  }

  /** With the first three fields turned round, as C706 appendix A encodes it. */
  public final UUID uuid() throws Malformed {
    long most = u32() << 32 | (long) u16() << 16 | u16();
    long least = 0;
    for (int i = 0; i < 8; i++) {
      least = least << 8 | u8();
    }
    return new UUID(most, least);
  }

  public final byte[] take(long count) throws Malformed {
    need(count);
    at += (int) count;
    return Arrays.copyOfRange(bytes, at - (int) count, at);
  }

  public final void skip(long count) throws Malformed {
    need(count);
    at += (int) count;
  }

  /** To the next multiple, counted from the first byte. */
  public final void align(int multiple) throws Malformed {
    skip((multiple - at % multiple) % multiple);
  }

  public final int left() {
    return bytes.length - at;
  }

  /** Up to a zero of this many bytes. */
  protected final String text(int width, Charset charset, int longest) throws Malformed {
    int start = at;
    while (number(width) != 0) {
      if (at - start > longest) {
        throw new Malformed("a text in it is longer than " + longest + " bytes");
      }
    }
    return new String(bytes, start, at - start - width, charset);
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
