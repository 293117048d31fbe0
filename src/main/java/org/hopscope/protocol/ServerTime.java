package org.hopscope.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hopscope.wire.Http;

/** When a server says it is, and how long it wants to be left alone (RFC 9110 6.6.1, 10.2.3). */
public final class ServerTime {
  private ServerTime() {}

  /** The server's own time, whatever clock this computer goes by. */
  public static Optional<Instant> now(Http.Reply reply) {
    return reply.header("Date").flatMap(ServerTime::instant);
  }

  /** In seconds, or until a date, which is counted from the server's own. */
  public static Optional<Duration> retryAfter(Http.Reply reply) {
    return reply.header("Retry-After").map(String::strip).flatMap(told -> told.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(told)))
        : instant(told).flatMap(until -> now(reply).map(now -> Duration.between(now, until)))
            .filter(Duration::isPositive));
  }

  /** As the headers of HTTP write it; empty for whatever else stands there. */
  public static Optional<Instant> instant(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
