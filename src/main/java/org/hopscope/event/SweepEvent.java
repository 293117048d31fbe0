package org.hopscope.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.model.Vantage;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.PathReading;

/**
 * One sweep as a stream: Started, then Found and Measured in any order as they come in, then Ended exactly
 * once, always last. A check that was begun and not finished comes as Found with its cause unknown.
 */
public sealed interface SweepEvent {
  /** Since the sweep began, by a monotonic clock. */
  Duration at();

  /**
   * @param checks how many are to come
   * @param untested wildcards, and sets of bare ranges, for which no name is known that could stand for them
   */
  record Started(
      Duration at, Instant when, Vantage vantage, Instance instance, EndpointVersion version, int checks,
      List<String> untested)
      implements SweepEvent {
    public Started {
      untested = List.copyOf(untested);
    }

    /** Where every wildcard is tested by a name. */
    public Started(
        Duration at, Instant when, Vantage vantage, Instance instance, EndpointVersion version, int checks) {
      this(at, when, vantage, instance, version, checks, List.of());
    }
  }

  record Found(Duration at, Checked row) implements SweepEvent {}

  record Measured(Duration at, PathReading reading) implements SweepEvent {}

  record Ended(Duration at, Ending ending) implements SweepEvent {}

  /** Receives the events of one sweep, one at a time, in order, from a thread of the sweep. */
  @FunctionalInterface
  interface Sink {
    void accept(SweepEvent event);
  }
}
