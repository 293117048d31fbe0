package org.hopscope.wire.dns;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.xbill.DNS.Message;

/** DNS over HTTPS, by POST (RFC 8484, section 4.1). */
record OverHttps(URI url, Http http) implements Server {
  static final String TYPE = "application/dns-message";

  @Override
  public String text() {
    return url.toString();
  }

  @Override
  public Message exchange(Message query, Duration timeout, Scope scope) throws IOException {
    Http.Request request = new Http.Request(
        "POST", url, Map.of("Content-Type", TYPE, "Accept", TYPE), query.toWire(), Optional.empty(), timeout);
    Http.Reply reply = http.send(request, evidence -> {}, scope);
    if (reply.fault().isPresent()) {
      throw broken(reply.fault().get(), reply.detail());
    }
    return read(query, reply)
        .orElseThrow(() -> new IOException("no DNS answer (HTTP " + reply.status() + ")"));
  }

  /** Empty when what came is no answer to the question. */
  static Optional<Message> read(Message query, Http.Reply reply) {
    boolean message = reply.status() == 200
        && reply.header("Content-Type").filter(t -> t.strip().toLowerCase(java.util.Locale.ROOT).startsWith(TYPE))
            .isPresent();
    return message ? Transport.answerTo(query, reply.body()) : Optional.empty();
  }

  private static IOException broken(Fault fault, String detail) {
    return switch (fault) {
      case HTTP_TIMEOUT, CONNECT_TIMEOUT, DNS_TIMEOUT -> new SocketTimeoutException(detail);
      default -> new IOException(fault.id());
    };
  }
}
