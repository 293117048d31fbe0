package org.hopscope.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.EventSink;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;
import org.hopscope.wire.WireClock;

/**
 * Emits an analysis' events, one at a time. Keeps the promise that every start has one end: what is
 * open when the analysis ends is ended here, and what comes later is dropped.
 */
final class Journal {
  private final EventSink sink;
  private final WireClock clock;
  private final long begun;
  private final Map<String, Hop> open = new LinkedHashMap<>();
  private final Map<String, Outcome> over = new HashMap<>();
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();
  private final Set<CompletableFuture<?>> late = ConcurrentHashMap.newKeySet();
  private final ProxyWays ways = new ProxyWays();
  private boolean settled;
  private boolean ended;

  Journal(EventSink sink, WireClock clock) {
    this.sink = sink;
    this.clock = clock;
    this.begun = clock.nanos();
  }

  synchronized void emit(Function<Duration, AnalysisEvent> event) {
    if (!ended) {
      sink.accept(event.apply(sinceBegin()));
    }
  }

  synchronized void start(Hop hop) {
    if (open.put(hop.id(), hop) != null) {
      throw new IllegalStateException(hop.id() + " was started twice");
    }
    emit(at -> new AnalysisEvent.HopStarted(at, hop));
  }

  synchronized void move(Hop hop) {
    if (open.replace(hop.id(), hop) != null) {
      emit(at -> new AnalysisEvent.HopMoved(at, hop));
    }
  }

  synchronized void observe(String hopId, Evidence evidence) {
    if (open.containsKey(hopId)) {
      ways.saw(evidence);
      emit(at -> new AnalysisEvent.Observed(at, hopId, evidence));
    }
  }

  /** The first end counts. */
  synchronized void end(String hopId, Outcome outcome) {
    if (open.remove(hopId) != null) {
      over.put(hopId, outcome);
      emit(at -> new AnalysisEvent.HopEnded(at, hopId, outcome));
    }
  }

  /**
   * Evidence that may come after the hop's end.
   *
   * @param otherwise what becomes of the hop's outcome by it
   */
  synchronized void learn(String hopId, Evidence evidence, UnaryOperator<Outcome> otherwise) {
    Outcome before = over.get(hopId);
    if (before == null) {
      observe(hopId, evidence);
      return;
    }
    Outcome now = otherwise.apply(before);
    over.put(hopId, now);
    emit(at -> new AnalysisEvent.Learnt(at, hopId, evidence, Optional.of(now).filter(o -> !o.equals(before))));
  }

  /** Whether this has not been claimed before, for what is to be told once in an analysis. */
  boolean isFirst(String what) {
    return claimed.add(what);
  }

  /** Something that is asked beside the hops, and that the analysis does not end without. */
  void expect(CompletableFuture<?> later) {
    late.add(later);
  }

  /** Everything expected comes to an end by itself, within seconds. */
  void awaitExpected() throws InterruptedException {
    try {
      CompletableFuture.allOf(late.toArray(CompletableFuture[]::new)).get();
    } catch (ExecutionException untold) {
      // nothing more is learnt then
    }
  }

  private boolean isExpecting() {
    return late.stream().anyMatch(l -> !l.isDone());
  }

  /** Which ways through proxies have been told of. */
  ProxyWays ways() {
    return ways;
  }

  void decide(Decision decision) {
    emit(at -> new AnalysisEvent.Decided(at, decision));
  }

  synchronized void settle() {
    if (!settled && (!open.isEmpty() || isExpecting())) {
      settled = true;
      emit(AnalysisEvent.Settled::new);
    }
  }

  /** Ends what is open, then the analysis. Later calls do nothing. */
  synchronized void finish(Ending ending) {
    for (Hop hop : List.copyOf(open.values())) {
      end(hop.id(), leftOpen(ending));
    }
    emit(at -> new AnalysisEvent.Ended(at, ending));
    ended = true;
  }

  private static Outcome leftOpen(Ending ending) {
    return switch (ending) {
      case TIMED_OUT -> new Outcome.Failed(Fault.DEADLINE, Message.of("stopped.deadline"));
      case BROKEN, COMPLETE -> new Outcome.Failed(Fault.INTERNAL, Message.of("fault.internal"));
      case CANCELLED -> new Outcome.Skipped(SkipReason.STOPPED, Message.of("stopped.cancelled"));
    };
  }

  /** When that which is being told was seen, by this computer's clock. */
  Instant seenAt() {
    return Recall.seenAt(clock);
  }

  private Duration sinceBegin() {
    return Duration.ofNanos(clock.nanos() - begun);
  }
}
