package org.hopscope.endpoints.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Transport;
import org.junit.jupiter.api.Test;

class StallsTest {
  private static final String MAILBOX = "outlook.office365.com";
  private static final String TEAMS = "teams.microsoft.com";
  private static final Checked SMALL = row(MAILBOX, 80, http());
  private static final Checked STALLED = row(MAILBOX, 443, tls(MAILBOX, Optional.of(Fault.DEADLINE)));

  private static Checked row(String host, int port, Evidence seen) {
    EndpointSet set = new EndpointSet(1, "Exchange", "Exchange Online", List.of(new HostPattern(host)), List.of(),
        List.of(80, 443), List.of(), Category.OPTIMIZE, false, true, "");
    Evidence tcp = new Evidence.Tcp(host, "52.96.0.30", port, Optional.empty(), "", Duration.ofMillis(12));
    return new Checked(new Check(set, host, Optional.empty(), Transport.TCP, port), Impact.OUTLOOK_MAILBOX,
        Cause.DROPPED, Message.of("said"), false, List.of(tcp, seen), Duration.ofSeconds(5));
  }

  private static Evidence tls(String host, Optional<Fault> fault) {
    return new Evidence.Tls(host, "", "", false, false, List.of(), fault, "", Duration.ofSeconds(5));
  }

  private static Evidence http() {
    return new Evidence.Http("GET", "http://" + MAILBOX + "/", Map.of(), "", 301, Map.of(), "", List.of(),
        Optional.empty(), "", List.of());
  }

  @Test
  void tlsThatStallsEverywhereBesideSmallAnswersIsTheSizesFault() {
    List<Checked> rows = List.of(SMALL, STALLED, row(TEAMS, 443, tls(TEAMS, Optional.of(Fault.DEADLINE))));
    assertThat(new Stalls(rows).at(STALLED)).isTrue();
  }

  @Test
  void whereOneHostOpensTlsItIsAFilter() {
    List<Checked> rows = List.of(SMALL, STALLED, row(TEAMS, 443, tls(TEAMS, Optional.empty())));
    assertThat(new Stalls(rows).at(STALLED)).isFalse();
  }

  @Test
  void aHostThatAnswersNothingSmallEitherMayBeDown() {
    List<Checked> rows = List.of(STALLED, row(TEAMS, 443, tls(TEAMS, Optional.of(Fault.DEADLINE))));
    assertThat(new Stalls(rows).at(STALLED)).isFalse();
  }

  @Test
  void oneHostAloneProvesNothing() {
    assertThat(new Stalls(List.of(SMALL, STALLED)).at(STALLED)).isFalse();
  }
}
