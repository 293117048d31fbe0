package org.hopscope.snapshot.file;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Hop;

/** Whether events are the log of one analysis: told in order, each start once, each end once, no hop led to by itself. */
final class Whole {
  /** The most hops a chart is drawn of. */
  private static final int MOST_HOPS = 1_000;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

  private final Map<String, Optional<String>> cameFrom = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private Whole() {}

  /** @throws IllegalArgumentException naming the event that does not fit */
  static void check(List<AnalysisEvent> events) {
    require(!events.isEmpty() && events.getFirst() instanceof AnalysisEvent.Started, 0);
    require(events.getLast() instanceof AnalysisEvent.Ended, events.size() - 1);
    Whole log = new Whole();
    Duration before = Duration.ZERO;
    for (int i = 0; i < events.size(); i++) {
      AnalysisEvent event = events.get(i);
      require(event.at().compareTo(before) >= 0 && log.fits(event, i == 0, i == events.size() - 1), i);
      before = event.at();
    }
    require(log.open.isEmpty() && log.cameFrom.keySet().stream().allMatch(log::endsSomewhere), events.size() - 1);
  }

  private boolean fits(AnalysisEvent event, boolean first, boolean last) {
    return switch (event) {
      case AnalysisEvent.Started begun -> first;
      case AnalysisEvent.HopStarted(var at, Hop hop) -> starts(hop);
      case AnalysisEvent.HopMoved(var at, Hop hop) -> moves(hop);
      case AnalysisEvent.Observed(var at, String id, var seen) -> open.contains(id);
      case AnalysisEvent.HopEnded(var at, String id, var how) -> open.remove(id);
      case AnalysisEvent.Learnt(var at, String id, var seen, var how) -> cameFrom.containsKey(id) && !open.contains(id);
      case AnalysisEvent.Decided decided -> true;
      case AnalysisEvent.Settled settled -> true;
      case AnalysisEvent.Ended ended -> last;
    };
  }

  private boolean starts(Hop hop) {
    boolean known = hop.from().map(cameFrom::containsKey).orElse(true);
    return known && ID.matcher(hop.id()).matches() && cameFrom.size() < MOST_HOPS
        && cameFrom.put(hop.id(), hop.from()) == null && open.add(hop.id());
  }

  private boolean moves(Hop hop) {
    return hop.from().map(cameFrom::containsKey).orElse(true) && cameFrom.put(hop.id(), hop.from()) != null;
  }

  private boolean endsSomewhere(String id) {
    Set<String> met = new HashSet<>();
    Optional<String> at = Optional.of(id);
    while (at.isPresent() && met.add(at.get())) {
      at = cameFrom.getOrDefault(at.get(), Optional.empty());
    }
    return at.isEmpty();
  }

  private static void require(boolean fits, int index) {
    if (!fits) {
      throw new IllegalArgumentException("event " + (index + 1));
    }
  }
}
