package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Concerned;
import org.hopscope.advice.Finding;
import org.hopscope.analysis.Earlier;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once a finding has been dealt with, what it concerns is looked at again, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class RecheckTest {
  /** Long, because the worlds run side by side, perhaps on a machine that is busy. */
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Duration TOTAL = Duration.ofSeconds(80);

  private static Rehearsal rehearsal(String scenario) throws InterruptedException {
    return new Rehearsal(scenario).within(STEP, TOTAL).run();
  }

  private static HopGraph graph(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events());
  }

  private static Finding top(HopGraph graph) {
    return Advice.of(graph).top().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
      "record-missing, account r0.srv", "cert-expired, account r0.dns r0.redirect",
      "scp-dead, account", "html-not-xml, account", "redirect-unknown, account",
      "stale-last-known-good, account r0.dns p.mapi-http", "dialects-disagree, account r0.dns",
      "ews-blocked, account r0.dns r0.m365 p.mapi-http dialects",
      "rpc-back-end-dead, account r0.dns r0.autodiscover p.ews",
      "wrong-password, account r0.dns", "proxy-denies, account r0.dns", "redirectaddr-dead, account"})
  void whatIsConcernedIsAskedAgain(String scenario, String others) throws Exception {
    try (Rehearsal rehearsal = rehearsal(scenario)) {
      HopGraph before = graph(rehearsal);
      Earlier earlier = rehearsal.earlier();
      Set<String> concerned = Concerned.by(top(before), before);

      HopGraph unmended = graph(rehearsal.again(earlier, concerned));
      assertThat(top(unmended).rule()).as(rehearsal.story()).isEqualTo(top(before).rule());
      assertThat(verdict(unmended)).isEqualTo(verdict(before));

      Asked asked = new Asked(rehearsal.mend());
      HopGraph part = graph(rehearsal.again(earlier, concerned));
      EventContract.assertHolds(rehearsal.events(), rehearsal.story());
      asked.assertOnlyFor(part, before, rehearsal.story());
      assertThat(takenOver(part)).as(rehearsal.story()).contains(others.split(" "))
          .doesNotContainAnyElementsOf(concerned);

      HopGraph whole = graph(rehearsal.run());
      assertThat(verdict(part)).isEqualTo(verdict(whole));
      assertThat(states(part)).as(rehearsal.story()).isEqualTo(states(whole));
    }
  }

  private static List<Object> verdict(HopGraph graph) {
    Verdict verdict = graph.verdict();
    return List.of(
        verdict.outcome(), verdict.deployment(), verdict.protocol(), verdict.brokenAt(), verdict.certain(),
        verdict.sentence());
  }

  /** Which steps that nobody needed had found something before they were stopped depends on the moment. */
  private static Map<String, HopState> states(HopGraph graph) {
    Map<String, HopState> states = new TreeMap<>();
    graph.hops().stream().filter(n -> n.state() != HopState.SKIPPED).forEach(n -> states.put(n.id(), n.state()));
    return states;
  }

  private static Set<String> takenOver(HopGraph graph) {
    Set<String> ids = new HashSet<>();
    graph.hops().stream().filter(RecheckTest::isTakenOver).map(HopNode::id).forEach(ids::add);
    return ids;
  }

  private static boolean isTakenOver(HopNode node) {
    return node.evidence().stream().anyMatch(Evidence.TakenOver.class::isInstance);
  }

  /** What the lab had been asked before another look. */
  private record Asked(Rehearsal rehearsal, int requests, int questions) {
    Asked(Rehearsal rehearsal) {
      this(rehearsal, rehearsal.lab().log().size(), rehearsal.lab().questions().size());
    }

    /** Whatever the servers were asked since, a hop has asked that was looked at again. */
    void assertOnlyFor(HopGraph part, HopGraph before, String story) {
      Set<String> mine = places(part, n -> !isTakenOver(n));
      Set<String> others = places(part, RecheckTest::isTakenOver);
      others.removeAll(mine);
      others.removeAll(notNeeded(part));
      assertThat(others).as(story).isNotEmpty();
      assertThat(since()).as(story).doesNotContainAnyElementsOf(others);
    }

    /** Who is not needed may have looked its host up before that was known; what it saw is not told. */
    private static Set<String> notNeeded(HopGraph part) {
      Set<String> all = new HashSet<>();
      part.hops().stream().filter(n -> n.state() == HopState.SKIPPED).map(n -> n.hop().host())
          .forEach(host -> all.addAll(List.of(host + " A", host + " AAAA")));
      return all;
    }

    private Set<String> since() {
      Set<String> all = new HashSet<>();
      rehearsal.lab().log().stream().skip(requests).map(r -> r.host() + r.path()).forEach(all::add);
      rehearsal.lab().questions().stream().skip(questions).forEach(all::add);
      return all;
    }

    /** "contoso.com MX" and "mail.contoso.com/ews/exchange.asmx". */
    private static Set<String> places(HopGraph graph, Predicate<HopNode> which) {
      Set<String> all = new HashSet<>();
      graph.hops().stream().filter(which).flatMap(n -> n.evidence().stream()).flatMap(Asked::places).forEach(all::add);
      return all;
    }

    private static Stream<String> places(Evidence evidence) {
      return switch (evidence) {
        case Evidence.Dns dns -> Stream.of(dns.name() + " " + dns.type());
        case Evidence.Http http -> Stream.of(http.host() + URI.create(http.url()).getPath());
        case Evidence.SplitHorizon both -> both.rows().stream().map(row -> row.name() + " " + row.type());
        default -> Stream.of();
      };
    }
  }

  /** A third look still tells when it was that somebody was asked. */
  @Test
  void theOldestLookIsTold() throws Exception {
    try (Rehearsal rehearsal = rehearsal("ews-blocked")) {
      Set<String> concerned = Set.of("p.ews");
      HopGraph second = graph(rehearsal.again(rehearsal.earlier(), concerned));
      HopGraph third = graph(rehearsal.again(rehearsal.earlier(), concerned));
      assertThat(then(third, "r0.dns")).isNotEmpty().isEqualTo(then(second, "r0.dns"));
      assertThat(then(third, "p.ews")).isEmpty();
      assertThat(third.hop("p.mapi-http").orElseThrow().took().orElseThrow()).isPositive();
    }
  }

  private static List<Evidence> then(HopGraph graph, String hop) {
    return graph.hop(hop).orElseThrow().evidence().stream().filter(Evidence.TakenOver.class::isInstance).toList();
  }

  /** Events alone do not hold what servers answered, and a file may come from another computer. */
  @Test
  void fromEventsAloneNothingIsTakenOver() throws Exception {
    try (Rehearsal rehearsal = rehearsal("ews-blocked")) {
      HopGraph again = graph(rehearsal.again(Earlier.of(rehearsal.events()), Set.of("p.ews")));
      assertThat(takenOver(again)).isEmpty();
      assertThat(again.ending()).contains(Ending.COMPLETE);
    }
  }

  @Test
  void whoSignsInOtherwiseIsToldAnew() throws Exception {
    try (Rehearsal rehearsal = rehearsal("ews-blocked")) {
      Earlier earlier = rehearsal.earlier().signedInOtherwise();
      graph(rehearsal.again(earlier, Set.of("p.ews")));
      assertThat(rehearsal.lab().log())
          .filteredOn(r -> r.path().startsWith("/mapi/emsmdb") && r.authorizationScheme().isPresent())
          .hasSizeGreaterThan(1);
    }
  }

  /** Another address is another account: nothing of then says anything about it. */
  @Test
  void whatIsAskedAboutAnotherAddressIsAskedAnew() throws Exception {
    try (Rehearsal rehearsal = rehearsal("ews-blocked")) {
      Earlier earlier = rehearsal.earlier();
      assertThat(takenOver(graph(rehearsal.address("bruno@contoso.com").again(earlier, Set.of("p.ews"))))).isEmpty();
    }
  }

  /** As in a first look: a second try could lock the account. */
  @Test
  void aPasswordIsTriedOncePerHost() throws Exception {
    try (Rehearsal rehearsal = rehearsal("wrong-password")) {
      long before = rehearsal.lab().passwordAttempts("autodiscover-s.outlook.com");
      rehearsal.again(rehearsal.earlier(), Set.of("r0.m365"));
      assertThat(rehearsal.lab().passwordAttempts("autodiscover-s.outlook.com") - before).as(rehearsal.story()).isOne();
    }
  }

  @Test
  void aCancelEndsItAtOnce() throws Exception {
    try (Rehearsal rehearsal = rehearsal("firewall-m365")) {
      RunningAnalysis second = rehearsal.startAgain(rehearsal.earlier(), Set.of("r0.m365"));
      second.cancel();
      second.await();
      EventContract.assertHolds(rehearsal.events(), rehearsal.story());
      assertThat(graph(rehearsal).ending()).contains(Ending.CANCELLED);
    }
  }

  @Test
  void itEndsWhenTimeIsUp() throws Exception {
    try (Rehearsal rehearsal = rehearsal("firewall-m365")) {
      HopGraph second = graph(
          rehearsal.within(STEP, Duration.ofMillis(300)).again(rehearsal.earlier(), Set.of("r0.m365")));
      EventContract.assertHolds(rehearsal.events(), rehearsal.story());
      assertThat(second.ending()).contains(Ending.TIMED_OUT);
    }
  }

  /** What a cancel has cut short is no answer that could be taken over. */
  @Test
  void afterACancelTheRestIsAsked() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cloud-healthy-internet").within(STEP, TOTAL)) {
      RunningAnalysis first = rehearsal.start();
      first.cancel();
      first.await();
      HopGraph second = graph(rehearsal.again(first.earlier().orElse(Earlier.of(List.of())), Set.of("r0.dns")));
      assertThat(second.verdict().outcome()).as(rehearsal.story()).isEqualTo(Verdict.Result.CONNECTS);
    }
  }
}
