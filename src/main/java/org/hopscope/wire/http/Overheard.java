package org.hopscope.wire.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.hopscope.wire.link.ByBlocks;
import org.hopscope.wire.link.Wrapped;

/** A connection to a proxy. OkHttp keeps what a proxy answers to CONNECT to itself; here it is overheard. */
final class Overheard extends Wrapped {
  private static final int LONGEST = 16 * 1024;
  private static final String EMPTY_LINE = "\r\n\r\n";

  private final Consumer<byte[]> head;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private boolean over;

  /** @param head is given all that came until the first empty line was complete, once */
  Overheard(Socket inner, Consumer<byte[]> head) {
    super(inner);
    this.head = head;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new ByBlocks(super.getInputStream()) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        if (count > 0 && !over) {
          hear(into, offset, count);
        }
        return count;
      }
    };
  }

  private void hear(byte[] bytes, int offset, int count) {
    heard.write(bytes, offset, count);
    boolean complete = heard.toString(StandardCharsets.ISO_8859_1).contains(EMPTY_LINE);
    over = complete || heard.size() > LONGEST;
    if (complete) {
      head.accept(heard.toByteArray());
    }
  }
}
