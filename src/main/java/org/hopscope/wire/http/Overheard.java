package org.hopscope.wire.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.hopscope.wire.link.ByBlocks;
import org.hopscope.wire.link.Wrapped;

/** A connection to a proxy. OkHttp keeps what a proxy answers to CONNECT to itself; here it is overheard. */
final class Overheard extends Wrapped {
  /** Who listens. */
  interface Ear {
    /** A CONNECT goes out. */
    void asked();

    /**
     * @param head all that came until the first empty line was complete
     * @return whether the tunnel is open: what follows belongs to somebody else
     */
    boolean answered(byte[] head);
  }

  private static final int LONGEST = 16 * 1024;
  private static final String EMPTY_LINE = "\r\n\r\n";

  private final Ear ear;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private boolean listening;
  private boolean open;

  Overheard(Socket inner, Ear ear) {
    super(inner);
    this.ear = ear;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!open && !listening) {
          listen();
        }
        out.write(bytes, offset, length);
      }
    };
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new ByBlocks(super.getInputStream()) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        if (count > 0 && listening) {
          hear(into, offset, count);
        }
        return count;
      }
    };
  }

  private void listen() {
    listening = true;
    heard.reset();
    ear.asked();
  }

  private void hear(byte[] bytes, int offset, int count) {
    heard.write(bytes, offset, count);
    boolean complete = heard.toString(StandardCharsets.ISO_8859_1).contains(EMPTY_LINE);
    listening = !complete && heard.size() <= LONGEST;
    open = complete ? ear.answered(heard.toByteArray()) : !listening;
  }
}
