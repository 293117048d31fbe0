package org.hopscope.analysis;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.wire.WireClock;

/**
 * Emits a sweep's events, one at a time. What is not known when the sweep ends is told as unknown; what comes
 * later is dropped.
 */
final class SweepJournal {
  private final SweepEvent.Sink sink;
  private final WireClock clock;
  private final Function<Check, Checked> unknown;
  private final long begun;
  private final Set<Check> open = new LinkedHashSet<>();
  private boolean started;
  private boolean ended;

  /** @param unknown the row of a check that has not come to an end */
  SweepJournal(SweepEvent.Sink sink, WireClock clock, Function<Check, Checked> unknown) {
    this.sink = sink;
    this.clock = clock;
    this.unknown = unknown;
    this.begun = clock.nanos();
  }

  /** @param event made of the time since the beginning */
  synchronized void start(List<Check> checks, Function<Duration, SweepEvent.Started> event) {
    if (!started && !ended) {
      started = true;
      open.addAll(checks);
      sink.accept(event.apply(sinceBegin()));
    }
  }

  synchronized void found(Checked row) {
    if (!ended && open.remove(row.check())) {
      sink.accept(new SweepEvent.Found(sinceBegin(), row));
    }
  }

  synchronized void measured(PathReading reading) {
    if (!ended) {
      sink.accept(new SweepEvent.Measured(sinceBegin(), reading));
    }
  }

  /** Later calls do nothing. */
  synchronized void finish(Ending ending) {
    if (!ended) {
      List.copyOf(open).forEach(check -> found(unknown.apply(check)));
      ended = true;
      sink.accept(new SweepEvent.Ended(sinceBegin(), ending));
    }
  }

  private Duration sinceBegin() {
    return Duration.ofNanos(clock.nanos() - begun);
  }
}
