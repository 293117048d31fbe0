package org.hopscope.wire.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hopscope.model.Evidence;
import org.hopscope.wire.WireClock;

/** The spans of one exchange, in the order they began. Not safe for concurrent use. */
final class Phases {
  private record Span(long from, long to) {}

  private static final long OPEN = Long.MIN_VALUE;
  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final WireClock clock;
  private final long zero;

  Phases(WireClock clock) {
    this.clock = clock;
    this.zero = clock.nanos();
  }

  /** A phase that begun before goes on: several addresses are one "connect". */
  void begin(String kind) {
    spans.merge(kind, new Span(clock.nanos(), OPEN), (old, fresh) -> new Span(old.from(), OPEN));
  }

  void end(String kind) {
    spans.computeIfPresent(kind, (k, span) -> span.to() == OPEN ? new Span(span.from(), clock.nanos()) : span);
  }

  List<Evidence.Phase> all() {
    long now = clock.nanos();
    return spans.entrySet().stream().map(e -> phase(e.getKey(), e.getValue(), now)).toList();
  }

  private Evidence.Phase phase(String kind, Span span, long now) {
    long to = span.to() == OPEN ? now : span.to();
    return new Evidence.Phase(kind, Duration.ofNanos(span.from() - zero), Duration.ofNanos(to - span.from()));
  }
}
