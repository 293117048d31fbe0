package org.hopscope.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        && http.header("Age").isEmpty()
            ? http.header("Date").stream().findFirst().flatMap(ServerTime::instant)
                .map(there -> Duration.between(now, there))
                .filter(apart -> apart.abs().compareTo(TOLERATED) > 0)
                .map(apart -> Message.of(
                    apart.isPositive() ? "clock.behind" : "clock.ahead", http.host(), minutes(apart.abs())))
            : Optional.empty();
  }

  private static String minutes(Duration apart) {
    return Long.toString(apart.plusSeconds(30).toMinutes());
  }
}
