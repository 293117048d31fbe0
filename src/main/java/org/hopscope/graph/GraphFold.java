package org.hopscope.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Hop;
import org.hopscope.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one analysis into its graph. The same events give an equal graph, live or
 * replayed. Safe for one thread that tells and others that look.
 */
public final class GraphFold implements EventSink {
  private final Runnable changed;
  private final Map<String, Track> tracks = new TreeMap<>(Order.BY_ID);
  private final List<Decision> decisions = new ArrayList<>();
  private AnalysisEvent.@Nullable Started started;
  private AnalysisEvent.@Nullable Ending ending;
  private @Nullable Duration settledAt;
  private Duration elapsed = Duration.ZERO;
  private @Nullable HopGraph cached;

  public GraphFold() {
    this(() -> {});
  }

  /** @param changed run after each event, on the thread that told it, without a lock held */
  public GraphFold(Runnable changed) {
    this.changed = changed;
  }

  /** The graph of a recorded analysis. */
  public static HopGraph replay(List<AnalysisEvent> events) {
    GraphFold fold = new GraphFold();
    events.forEach(fold::accept);
    return fold.graph();
  }

  @Override
  public void accept(AnalysisEvent event) {
    synchronized (this) {
      fold(event);
      elapsed = event.at();
      cached = null;
    }
    changed.run();
  }

  private void fold(AnalysisEvent event) {
    switch (event) {
      case AnalysisEvent.Started begun -> started = begun;
      case AnalysisEvent.HopStarted(Duration at, Hop hop) -> tracks.putIfAbsent(hop.id(), new Track(hop, at));
      case AnalysisEvent.HopMoved(Duration at, Hop hop) -> track(hop.id()).ifPresent(t -> t.move(hop));
      case AnalysisEvent.Observed(Duration at, String id, Evidence seen) ->
        track(id).ifPresent(t -> t.see(at, seen));
      case AnalysisEvent.HopEnded(Duration at, String id, Outcome outcome) ->
        track(id).ifPresent(t -> t.end(at, outcome));
      case AnalysisEvent.Learnt(Duration at, String id, Evidence seen, Optional<Outcome> otherwise) ->
        track(id).ifPresent(t -> t.learn(seen, otherwise));
      case AnalysisEvent.Decided(Duration at, Decision decision) -> decisions.add(decision);
      case AnalysisEvent.Settled(Duration at) -> settledAt = at;
      case AnalysisEvent.Ended(Duration at, AnalysisEvent.Ending how) -> ending = how;
    }
  }

  private Optional<Track> track(String id) {
    return Optional.ofNullable(tracks.get(id));
  }

  /** The graph now. Cheap while no event has come since the last call. */
  public synchronized HopGraph graph() {
    if (cached == null) {
      cached = snapshot();
    }
    return cached;
  }

  private HopGraph snapshot() {
    return HopGraph.of(
        Optional.ofNullable(started), tracks.values().stream().map(Track::node).toList(), decisions,
        Optional.ofNullable(ending), elapsed, Optional.ofNullable(settledAt));
  }

  private static final class Track {
    private final Duration startedAt;
    private final List<Evidence> evidence = new ArrayList<>();
    private Hop hop;
    private @Nullable Duration heard;
    private @Nullable Duration took;
    /** What an earlier look took, where the hop tells of that. */
    private Duration before = Duration.ZERO;
    private @Nullable Outcome outcome;
    private @Nullable HopNode offPath;

    Track(Hop hop, Duration startedAt) {
      this.hop = hop;
      this.startedAt = startedAt;
    }

    void move(Hop to) {
      hop = to;
      offPath = null;
    }

    /** What a certificate's authority says is asked beside the hop: its time is not the hop's. */
    void see(Duration at, Evidence seen) {
      heard = seen instanceof Evidence.Revocation ? heard : at;
      before = seen instanceof Evidence.TakenOver(Instant when, Duration then) ? then : before;
      evidence.add(seen);
      offPath = null;
    }

    void learn(Evidence seen, Optional<Outcome> otherwise) {
      evidence.add(seen);
      outcome = otherwise.orElse(outcome);
      offPath = null;
    }

    /** A hop may have to await its turn before it ends: its time is up to the last it heard. */
    void end(Duration at, Outcome how) {
      if (outcome == null) {
        took = (heard == null ? at : heard).minus(startedAt).plus(before);
        outcome = how;
        offPath = null;
      }
    }

    HopNode node() {
      if (offPath == null) {
        offPath = new HopNode(
            hop, HopState.of(Optional.ofNullable(outcome)), startedAt, Optional.ofNullable(took),
            Optional.ofNullable(outcome), evidence, false);
      }
      return offPath;
    }
  }
}
