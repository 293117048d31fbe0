package org.hopscope.endpoints.path;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same thing measured several times.
 *
 * @param took how long it took, each time that it came about
 * @param failed how often it did not
 */
record Sample(List<Duration> took, int failed) {
  static final Sample NONE = new Sample(List.of(), 0);
  /** A first packet that nobody answers is sent again after a second (RFC 6298, section 2). */
  private static final Duration SENT_AGAIN = Duration.ofMillis(900);

  Sample {
    took = List.copyOf(took);
  }

  Sample and(Sample more) {
    return new Sample(Stream.concat(took.stream(), more.took.stream()).toList(), failed + more.failed);
  }

  int tries() {
    return took.size() + failed;
  }

  /** How often nothing came, or only after a packet was sent again. */
  int lost() {
    Duration late = best().orElse(Duration.ZERO).plus(SENT_AGAIN);
    return failed + Math.toIntExact(took.stream().filter(t -> t.compareTo(late) > 0).count());
  }

  Optional<Duration> median() {
    return took.isEmpty() ? Optional.empty() : Optional.of(took.stream().sorted().toList().get((took.size() - 1) / 2));
  }

  /** The one that nothing held up. */
  Optional<Duration> best() {
    return took.stream().min(Duration::compareTo);
  }
}
