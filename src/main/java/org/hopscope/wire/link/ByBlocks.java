package org.hopscope.wire.link;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that reads blocks in a way of its own, and single octets as blocks of one. */
public abstract class ByBlocks extends FilterInputStream {
  protected ByBlocks(InputStream in) {
    super(in);
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] into, int offset, int length) throws IOException;
}
