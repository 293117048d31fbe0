package org.hopscope.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Hop;
import org.hopscope.model.Outcome;
import org.hopscope.model.Vantage;

/**
 * One analysis as a stream.
 *
 * <pre>
 * Started
 *   HopStarted(h) ── HopMoved(h)* ── Observed(h)* ── HopEnded(h)     each start has exactly one end
 *   Learnt(h)*                                                      after its end; may change how it ended
 *   Decided*                                                        forks, between or within hops
 *   Settled?                                                        all but silent hosts has answered
 * Ended                                                             exactly once, always last
 * </pre>
 */
public sealed interface AnalysisEvent {
  /** Since the analysis began, by a monotonic clock. */
  Duration at();

  record Started(Duration at, Instant when, EmailAddress address, ClientProfile client, Vantage vantage)
      implements AnalysisEvent {}

  record HopStarted(Duration at, Hop hop) implements AnalysisEvent {}

  /** The hop turned out to belong elsewhere on the chart, or to have another host. Same id. */
  record HopMoved(Duration at, Hop hop) implements AnalysisEvent {}

  record Observed(Duration at, String hopId, Evidence evidence) implements AnalysisEvent {}

  record HopEnded(Duration at, String hopId, Outcome outcome) implements AnalysisEvent {}

  /**
   * What was asked beside the hop and came to be known after its end.
   *
   * @param otherwise how the hop has ended, seen by this light; empty where nothing changes
   */
  record Learnt(Duration at, String hopId, Evidence evidence, Optional<Outcome> otherwise) implements AnalysisEvent {}

  record Decided(Duration at, Decision decision) implements AnalysisEvent {}

  /**
   * The verdict can be given: what is still open are hosts that have been silent, and it changes only
   * if one of them speaks after all. Comes at most once.
   */
  record Settled(Duration at) implements AnalysisEvent {}

  record Ended(Duration at, Ending ending) implements AnalysisEvent {}

  enum Ending { COMPLETE, CANCELLED, TIMED_OUT, BROKEN }
}
