package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;

/** What holds of the events of every analysis. */
final class EventContract {
  private EventContract() {}

  static void assertHolds(List<AnalysisEvent> events, String story) {
    Set<String> open = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (AnalysisEvent event : events) {
      switch (event) {
        case AnalysisEvent.HopStarted(var at, var hop) -> {
          assertThat(known.add(hop.id())).as(hop.id() + " starts once" + story).isTrue();
          hop.from().ifPresent(from -> assertThat(known).as(hop.id() + " follows a known hop").contains(from));
          open.add(hop.id());
        }
        case AnalysisEvent.HopEnded(var at, var hop, var outcome) ->
          assertThat(open.remove(hop)).as(hop + " ends once" + story).isTrue();
        case AnalysisEvent.Observed(var at, var hop, var evidence) ->
          assertThat(open).as("evidence belongs to an open hop").contains(hop);
        case AnalysisEvent.Learnt(var at, var hop, var evidence, var otherwise) -> {
          assertThat(known).as("what is learnt belongs to a hop").contains(hop);
          assertThat(open).as("that has ended" + story).doesNotContain(hop);
        }
        default -> {}
      }
    }
    assertThat(open).as("left open" + story).isEmpty();
    assertThat(events.stream().map(AnalysisEvent::at)).isSorted();
  }
}
