package org.hopscope.scenario;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.EmailAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every world, the hostile ones included; most of their time is waiting, so several wait at once. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class EventContractTest {
  private static final String MARKER = "Mark3r & \"pass\" wörd";

  static Stream<String> everyWorld() {
    return PracticeLab.scenarios().stream().map(Scenario::id);
  }

  @ParameterizedTest
  @MethodSource("everyWorld")
  void everyStartHasOneEndAndAllEndInTime(String id) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(id).within(Duration.ofSeconds(4), Duration.ofSeconds(20)).run()) {
      List<AnalysisEvent> events = rehearsal.events();
      assertThat(events.getFirst()).isInstanceOf(AnalysisEvent.Started.class);
      assertThat(events.getLast()).as(rehearsal.story()).isInstanceOfSatisfying(
          AnalysisEvent.Ended.class, e -> assertThat(e.ending()).isEqualTo(AnalysisEvent.Ending.COMPLETE));
      EventContract.assertHolds(events, rehearsal.story());
    }
  }

  /** The lab's servers refuse it, and some echo what they were sent; a second try could lock the account. */
  @ParameterizedTest
  @MethodSource("everyWorld")
  void aWrongPasswordIsTriedOncePerHostAndSeenInNoEvent(String id) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(id).password(MARKER)
        .within(Duration.ofSeconds(2), Duration.ofSeconds(15)).run()) {
      assertUnseen(rehearsal, id);
      // a proxy that is signed in to has a password of its own, which each connection brings
      rehearsal.lab().log().stream().filter(r -> r.bringsPassword() && !List.of("BIND", "CONNECT").contains(r.method()))
          .collect(groupingBy(r -> r.host(), counting()))
          .forEach((host, times) -> assertThat(times).as(host).isOne());
    }
  }

  private static void assertUnseen(Rehearsal rehearsal, String id) {
    EmailAddress address = ((EmailAddress.Parsed.Good) EmailAddress.parse(Rehearsal.scenario(id).address())).address();
    String everything = rehearsal.events().toString();
    for (String form : Marker.forms(address.text(), MARKER)) {
      assertThat(everything).doesNotContain(form);
    }
  }
}
