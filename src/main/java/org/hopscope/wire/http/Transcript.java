package org.hopscope.wire.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.hopscope.wire.Http;
import org.jspecify.annotations.Nullable;

/** What went over the wire in one exchange. Filled by the worker, read by the caller at any time. */
final class Transcript {
  static final long LARGEST_BODY = 2 * 1024 * 1024;
  private static final long CHUNK = 16 * 1024;
  private static final int WANTED_BY_PROXY = 407;

  private final Optional<Http.Authorization> authorization;
  private final long largest;
  private final Buffer body = new Buffer();
  private Headers sent = Headers.of();
  private boolean once;
  private @Nullable String scheme;
  private int status;
  private String protocol = "";
  private Headers received = Headers.of();

  Transcript(Optional<Http.Authorization> authorization) {
    this(authorization, LARGEST_BODY);
  }

  /** @param largest body that is read, in bytes */
  Transcript(Optional<Http.Authorization> authorization, long largest) {
    this.authorization = authorization;
    this.largest = largest;
  }

  boolean isAuthorized() {
    return authorization.isPresent();
  }

  /** Made anew for the wire; only the scheme's name is kept. */
  Optional<String> authorization(Http.Channel channel) {
    Optional<String> header = authorization.orElseThrow().header(channel);
    synchronized (this) {
      scheme = header.filter(h -> !h.isEmpty()).map(h -> h.split(" ", 2)[0]).orElse(null);
    }
    return header;
  }

  /** Empty when the request was never written. */
  synchronized Optional<String> scheme() {
    return Optional.ofNullable(scheme);
  }

  synchronized void sending(Request request) throws IOException {
    if (once && status != WANTED_BY_PROXY) {
      throw new IOException("A request is not repeated");
    }
    once = true;
    sent = request.headers();
  }

  synchronized void answered(Response response) {
    status = response.code();
    protocol = response.protocol().toString();
    received = response.headers();
  }

  /** @return whether the body was too large and has been cut */
  boolean read(BufferedSource source) throws IOException {
    Buffer piece = new Buffer();
    long room = largest;
    while (room > 0 && source.read(piece, Math.min(room, CHUNK)) >= 0) {
      room -= piece.size();
      add(piece);
    }
    return room == 0 && !source.exhausted();
  }

  /** As much of an answer without an end as is worth showing. */
  synchronized void keep(byte[] piece) {
    if (body.size() + piece.length <= largest) {
      body.write(piece);
    }
  }

  private synchronized void add(Buffer piece) throws IOException {
    body.writeAll(piece);
  }

  synchronized byte[] body() {
    return body.snapshot().toByteArray();
  }

  synchronized Headers sent() {
    return sent;
  }

  synchronized Headers received() {
    return received;
  }

  synchronized int status() {
    return status;
  }

  synchronized String protocol() {
    return protocol;
  }
}
