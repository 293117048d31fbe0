package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.PathReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In every practice scenario with a fault: the fault shows, it is mended while the world runs, the second look is green. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(220)
class RemedyTest {
  /** Nothing is broken here: healthy worlds, and two whose account cannot be reached by a password alone. */
  private static final Set<String> WELL = Set.of(
      "cloud-healthy-internet", "cloud-healthy-inside", "hybrid-cloud-inside", "hybrid-cloud-internet", "hybrid-onprem",
      "onprem-only", "ntlm-only", "kerberos", "federated", "outlook-anywhere-only", "proxy-only", "proxy-signed-in",
      "pac-proxy", "net-healthy", "not-exchange", "modern-auth");
  /** What stays as it is, beside a fault that is mended: no record inside, and no Outlook Anywhere. */
  private static final Map<String, List<String>> STAYS = Map.of(
      "scp-dead", List.of("r0.dns", "r0.autodiscover"), "policy-excludes-scp", List.of("r0.dns", "r0.autodiscover"),
      "mapi-no-rights", List.of("p.outlook-anywhere"));
  /** Long, because the worlds run side by side, perhaps on a machine that is busy. */
  private static final Duration STEP = Duration.ofSeconds(40);
  private static final Duration TOTAL = Duration.ofSeconds(100);

  /** Faults of other services than the mailbox, of a line that recovers, and of a sign-in that another takes the place of. */
  private static final Set<String> ELSEWHERE = Set.of(
      "net-blocked", "net-dns-filter", "net-reset", "net-inspected", "net-wrong-range", "net-loss", "net-ipv6-dead",
      "net-udp-blocked", "net-proxy-only", "net-smtp-starttls-stripped", "net-optional-blocked", "net-far-door",
      "net-hairpin",
      "net-proxy-far", "net-slow", "net-mtu", "kerberos-spn-missing", "kerberos-clock-skew");

  static Stream<Expected> broken() {
    return Expected.all().stream().filter(e -> Rehearsal.scenario(e.scenario()).mended().isPresent());
  }

  @Test
  void everyFaultHasARemedy() {
    assertThat(Expected.all()).filteredOn(e -> Rehearsal.scenario(e.scenario()).mended().isEmpty())
        .extracting(Expected::scenario).containsExactlyInAnyOrderElementsOf(WELL);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theSecondLookIsGreen(Expected expected) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(expected.scenario()).within(STEP, TOTAL).run()) {
      HopGraph before = GraphFold.replay(rehearsal.events());
      assertThat(before.verdict().outcome()).as(rehearsal.story()).isEqualTo(expected.outcome());
      assertThat(before.verdict().brokenAt()).isEqualTo(expected.brokenAt());
      assertThat(before.hops().stream().anyMatch(RemedyTest::odd) || ELSEWHERE.contains(expected.scenario()))
          .as(rehearsal.story()).isTrue();

      HopGraph after = GraphFold.replay(rehearsal.mend().run().events());
      assertThat(after.verdict().outcome()).as(rehearsal.story()).isEqualTo(Result.CONNECTS);
      assertThat(after.verdict().certain()).isTrue();
      List<String> left = STAYS.getOrDefault(expected.scenario(), List.of());
      assertThat(after.hops()).as(rehearsal.story()).filteredOn(RemedyTest::odd).extracting(HopNode::id)
          .allMatch(left::contains);
    }
  }

  private static boolean odd(HopNode hop) {
    return hop.state() == HopState.FAILED || hop.state() == HopState.WARNING;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kerberos-spn-missing", "kerberos-clock-skew"})
  void theDomainGivesTickets(String scenario) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(scenario).within(STEP, TOTAL)) {
      assertThat(notes(rehearsal.mend().run())).as(rehearsal.story()).contains("signin.ticket");
    }
  }

  private static List<String> notes(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).hops().stream()
        .flatMap(hop -> hop.notes().stream()).map(Message::key).toList();
  }

  @Test
  void theFaultCanBePutBack() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("wrong-password").run()) {
      assertThat(outcome(rehearsal.mend().run())).isEqualTo(Result.CONNECTS);
      assertThat(outcome(rehearsal.breakAgain().run())).isEqualTo(Result.BLOCKED);
    }
  }

  private static Result outcome(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events()).verdict().outcome();
  }

  /** A test of the network shows that these are gone. */
  @ParameterizedTest
  @ValueSource(strings = {
      "net-blocked", "net-dns-filter", "net-reset", "net-inspected", "net-wrong-range", "net-ipv6-dead", "net-loss",
      "net-udp-blocked", "net-smtp-starttls-stripped", "net-optional-blocked", "net-proxy-only"})
  void theNetworkIsReady(String scenario) throws Exception {
    try (SweepRehearsal sweep = new SweepRehearsal(scenario).within(Duration.ofSeconds(60), Duration.ofSeconds(110))) {
      sweep.mend().run();
      assertThat(sweep.rows()).hasSizeGreaterThan(250).allMatch(row -> row.cause() == Cause.REACHED);
    }
  }

  /** How long it takes is not asked: other worlds run beside this one. */
  @ParameterizedTest
  @CsvSource({"net-clock-skew, CLOCK_SKEW", "net-far-door, FAR_FRONT_DOOR", "net-mtu, MTU"})
  void theWayIsGood(String scenario, PathReading.Kind kind) throws Exception {
    try (SweepRehearsal sweep = new SweepRehearsal(scenario).within(Duration.ofSeconds(60), Duration.ofSeconds(110))
        .areas("Exchange")) {
      assertThat(sweep.mend().run().readings()).isNotEmpty()
          .allSatisfy(way -> assertThat(way.hints()).extracting(PathReading.Hint::kind).doesNotContain(kind));
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theRemedyIsSaid(Expected expected) {
    Message remedy = Rehearsal.scenario(expected.scenario()).remedy();
    assertThat(new Wording(Locale.ENGLISH).say(remedy)).isNotEqualTo(remedy.key()).endsWith(".");
  }
}
