package org.hopscope.wire.ldap;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.hopscope.wire.link.ByBlocks;
import org.hopscope.wire.link.Wrapped;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose traffic is sealed from a certain moment on, by what a SASL bind has agreed: each
 * buffer is preceded by its length in four octets (RFC 4422, section 3.7).
 */
final class Sealable extends Wrapped {
  private static final int LARGEST = 16 << 20;
  private final InputStream in;
  private final OutputStream out;
  private volatile @Nullable SaslClient layer;

  Sealable(Socket inner) throws IOException {
    super(inner);
    this.in = new Opening(inner.getInputStream());
    this.out = new Sealing(inner.getOutputStream());
  }

  /** Call it after the server's last answer to the bind and before the next request. */
  void seal(SaslClient agreed) {
    layer = agreed;
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  private final class Opening extends ByBlocks {
    private byte[] clear = new byte[0];
    private int at;

    Opening(InputStream sealed) {
      super(sealed);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (layer == null) {
        return in.read(into, offset, length);
      }
      while (at == clear.length) {
        byte[] header = in.readNBytes(4);
        if (header.length < 4) {
          return -1;
        }
        clear = next(ByteBuffer.wrap(header).getInt());
        at = 0;
      }
      int count = Math.min(length, clear.length - at);
      System.arraycopy(clear, at, into, offset, count);
      at += count;
      return count;
    }

    private byte[] next(int length) throws IOException {
      if (length < 0 || length > LARGEST) {
        throw new SaslException("a sealed buffer of impossible length");
      }
      byte[] sealed = in.readNBytes(length);
      return Objects.requireNonNull(layer).unwrap(sealed, 0, sealed.length);
    }
  }

  private final class Sealing extends FilterOutputStream {
    Sealing(OutputStream clear) {
      super(clear);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      if (layer == null) {
        out.write(from, offset, length);
        return;
      }
      byte[] sealed = layer.wrap(from, offset, length);
      out.write(ByteBuffer.allocate(4 + sealed.length).putInt(sealed.length).put(sealed).array());
    }
  }
}
