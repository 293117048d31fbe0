package org.hopscope.wire.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The body of an IN channel: announced as a gigabyte, written piece by piece, never finished. */
final class Outgoing extends RequestBody {
  /** As Windows announces it; [MS-RPCH] 2.1.2.1.1 allows from 128 KiB to 2 GiB. */
  private static final long ANNOUNCED = 1L << 30;

  private static final byte[] END = {};
  private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  void add(byte[] piece) {
    pieces.add(piece);
  }

  void end() {
    pieces.add(END);
  }

  byte[] written() {
    synchronized (written) {
      return written.toByteArray();
    }
  }

  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return ANNOUNCED;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    // the head goes out even before there is anything to say
    sink.flush();
    for (byte[] piece = next(); piece != END; piece = next()) {
      sink.write(piece);
      sink.flush();
      synchronized (written) {
        written.writeBytes(piece);
      }
    }
    throw new InterruptedIOException("The channel is closed");
  }

  private byte[] next() throws InterruptedIOException {
    try {
      return pieces.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Closed by interrupt");
    }
  }
}
