package org.hopscope.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Evidence;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;

/** An earlier look, as far as another one goes by it: its hops, and which of them are concerned. */
final class Lookback {
  static final Lookback NONE = new Lookback(List.of(), Set.of());

  private final Map<String, Hop> hops = new HashMap<>();
  private final Map<String, Duration> begun = new HashMap<>();
  private final Map<String, Duration> heard = new HashMap<>();
  private final Map<String, Evidence.TakenOver> older = new HashMap<>();
  private final Set<String> passedOver = new HashSet<>();
  private final Set<String> concerned;
  private Instant when = Instant.EPOCH;

  /** @param concerned with them, everything counts that has followed from them */
  Lookback(List<AnalysisEvent> events, Set<String> concerned) {
    this.concerned = new HashSet<>(concerned);
    events.forEach(this::read);
    concerned.stream().flatMap(id -> beside(id).stream()).forEach(this.concerned::add);
    concerned.stream().filter(id -> id.matches("(dialects|beside)\\d*")).forEach(this::withWhoAnswered);
    while (hops.values().stream().anyMatch(this::follows)) {
      hops.values().stream().filter(this::follows).map(Hop::id).forEach(this.concerned::add);
    }
  }

  private void read(AnalysisEvent event) {
    switch (event) {
      case AnalysisEvent.Started started -> when = started.when();
      case AnalysisEvent.HopStarted(Duration at, Hop hop) -> {
        hops.put(hop.id(), hop);
        begun.put(hop.id(), at);
      }
      case AnalysisEvent.HopMoved(Duration at, Hop hop) -> hops.put(hop.id(), hop);
      case AnalysisEvent.Observed(Duration at, String id, Evidence.TakenOver taken) -> older.put(id, taken);
      case AnalysisEvent.Observed(Duration at, String id, Evidence.Revocation aside) -> {}
      case AnalysisEvent.Observed(Duration at, String id, Evidence seen) -> heard.put(id, at);
      case AnalysisEvent.HopEnded(Duration at, String id, Outcome.Skipped(SkipReason reason, var why)) when reason == SkipReason.ANSWERED_EARLIER ->
        passedOver.add(id);
      default -> {}
    }
  }

  /** A record and its comparison with the internet are judged together. */
  private static Optional<String> beside(String id) {
    return id.matches("r\\d+\\.dns") ? Optional.of(id.replace("dns", "outside"))
        : id.matches("r\\d+\\.outside") ? Optional.of(id.replace("outside", "dns")) : Optional.empty();
  }

  /** What is asked beside an answer is asked as the account, which has to sign in where the answer is from. */
  private void withWhoAnswered(String id) {
    Optional<Hop> before = Optional.ofNullable(hops.get(id)).flatMap(Hop::from).map(hops::get);
    before.ifPresent(hop -> {
      concerned.add(hop.id());
      if (hop.kind() == HopKind.DECISION) {
        withWhoAnswered(hop.id());
      }
    });
  }

  private boolean follows(Hop hop) {
    return !concerned.contains(hop.id()) && hop.from().filter(concerned::contains).isPresent();
  }

  boolean isConcerned(String hop) {
    return concerned.contains(hop);
  }

  boolean wasPassedOver(String hop) {
    return passedOver.contains(hop);
  }

  /** When the hop was last asked. */
  Optional<Instant> when(String hop) {
    return Optional.ofNullable(older.get(hop)).map(Evidence.TakenOver::when)
        .or(() -> Optional.ofNullable(begun.get(hop)).map(when::plus));
  }

  /** How long that took: until the last it heard. */
  Duration took(String hop) {
    Duration from = begun.getOrDefault(hop, Duration.ZERO);
    return older.containsKey(hop) ? older.get(hop).took() : heard.getOrDefault(hop, from).minus(from);
  }
}
