package org.hopscope.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.protocol.ServerTime;

/** Notices that a server's clock and this computer's are apart: Kerberos, tokens and certificates go by them. */
final class ClockSkew {
  /** Less is the time that an answer takes, and seconds that do no harm. */
  private static final Duration TOLERATED = Duration.ofMinutes(2);

  private ClockSkew() {}

  /** Only over TLS, where nobody on the way can have said it, and only what is no cache's old answer. */
  static Optional<Message> saw(Evidence evidence, Instant now) {
    return evidence instanceof Evidence.Http http && http.url().startsWith("https:")
            && header(http, "Age").findAny().isEmpty()
        ? header(http, "Date").findFirst().flatMap(ServerTime::instant)
            .map(there -> Duration.between(now, there))
            .filter(apart -> apart.abs().compareTo(TOLERATED) > 0)
            .map(apart -> Message.of(
                apart.isPositive() ? "clock.behind" : "clock.ahead", host(http), minutes(apart.abs())))
        : Optional.empty();
  }

  private static Stream<String> header(Evidence.Http http, String name) {
    return http.responseHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue).flatMap(List::stream);
  }

  private static String host(Evidence.Http http) {
    return http.url().replaceFirst("https://", "").replaceFirst("[:/?].*", "");
  }

  private static String minutes(Duration apart) {
    return Long.toString(apart.plusSeconds(30).toMinutes());
  }
}
