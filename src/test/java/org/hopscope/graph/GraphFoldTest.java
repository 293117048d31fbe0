package org.hopscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Fault;
import org.hopscope.model.Protocol;
import org.hopscope.model.SkipReason;
import org.junit.jupiter.api.Test;

class GraphFoldTest {

  private static List<String> path(Tale tale) {
    return tale.graph().path().stream().map(HopNode::id).toList();
  }

  @Test
  void aReplayGivesTheEqualGraph() {
    for (Tale tale : List.of(Tales.cloudHealthy(), Tales.hybridCloud(), Tales.deadRedirectAddr())) {
      GraphFold live = new GraphFold();
      tale.events().forEach(event -> {
        live.accept(event);
        live.graph();
      });
      assertThat(live.graph()).isEqualTo(GraphFold.replay(tale.events()));
    }
  }

  @Test
  void theGraphIsMadeOnceBetweenEvents() {
    AtomicInteger told = new AtomicInteger();
    GraphFold fold = new GraphFold(told::incrementAndGet);
    List<AnalysisEvent> events = Tales.cloudHealthy().events();
    events.forEach(fold::accept);
    assertThat(told).hasValue(events.size());
    assertThat(fold.graph()).isSameAs(fold.graph());
  }

  @Test
  void everyOutcomeHasItsState() {
    Tale tale = Tale.of("anna@contoso.com").hop("r0.dns", "pc", "a").hop("r0.m365", "r0.dns", "b").pass("r0.m365")
        .hop("r0.scp", "pc", "c").warn("r0.scp").hop("r0.root", "pc", "d").expected("r0.root", Fault.NOT_XML)
        .hop("r0.autodiscover", "r0.dns", "e").fail("r0.autodiscover", Fault.NOT_XML)
        .hop("r0.srv", "pc", "f").skip("r0.srv", SkipReason.ANSWERED_EARLIER);
    assertThat(tale.graph().hops()).extracting(HopNode::id, HopNode::state).containsExactly(
        org.assertj.core.groups.Tuple.tuple("pc", HopState.PASSED),
        org.assertj.core.groups.Tuple.tuple("r0.dns", HopState.RUNNING),
        org.assertj.core.groups.Tuple.tuple("r0.m365", HopState.PASSED),
        org.assertj.core.groups.Tuple.tuple("r0.scp", HopState.WARNING),
        org.assertj.core.groups.Tuple.tuple("r0.root", HopState.EXPECTED),
        org.assertj.core.groups.Tuple.tuple("r0.autodiscover", HopState.FAILED),
        org.assertj.core.groups.Tuple.tuple("r0.srv", HopState.SKIPPED));
  }

  @Test
  void hopsStandInTheClientsOrderHoweverTheyCame() {
    Tale tale = Tale.of("anna@contoso.com").hop("p.ews", "r0.m365", "").hop("r1.dns", "pc", "").hop("r0.srv", "pc", "")
        .hop("r0.scp.10", "r0.scp", "").hop("r0.scp.2", "r0.scp", "").hop("r0.scp", "pc", "").hop("r0.dns", "pc", "");
    assertThat(tale.graph().hops()).extracting(HopNode::id).containsExactly(
        "pc", "r0.dns", "r0.scp", "r0.scp.2", "r0.scp.10", "r0.srv", "r1.dns", "p.ews");
  }

  @Test
  void thePathLeadsFromTheComputerToTheMailbox() {
    assertThat(path(Tales.cloudHealthy())).containsExactly("pc", "r0.dns", "r0.m365", "p.mapi-http", "mailbox");
    assertThat(path(Tales.hybridCloud())).containsExactly(
        "pc", "r0.dns", "r0.autodiscover", "r0.where", "r1.dns", "r1.m365", "p.mapi-http", "mailbox");
  }

  @Test
  void aBrokenPathEndsWhereTheRoadDoes() {
    assertThat(path(Tales.deadRedirectAddr())).containsExactly("pc", "r0.dns", "r0.autodiscover", "r0.where", "r1.dns");
  }

  @Test
  void whileItRunsThePathShowsWhereTheClientWouldBe() {
    assertThat(path(Tales.ownRecord("10 mail.contoso.com."))).containsExactly("pc", "r0.root");
    assertThat(path(Tales.ownRecord("10 mail.contoso.com.").expected("r0.root", Fault.NOT_XML)))
        .containsExactly("pc", "r0.dns", "r0.autodiscover");
    assertThat(path(Tales.sentOn())).startsWith("pc", "r0.dns", "r0.autodiscover", "r0.where").contains("r1.dns");
  }

  @Test
  void aVerdictBeforeTheSilentHostsHaveEndedIsNotCertain() {
    Tale tale = silentRoot();
    assertThat(tale.graph().settled()).isTrue();
    assertThat(tale.verdict().outcome()).isEqualTo(Result.CONNECTS);
    assertThat(tale.verdict().certain()).isFalse();
    assertThat(tale.verdict().sentence().key()).endsWith("+verdict.uncertain");
    Duration at = tale.graph().elapsed();
    tale.fail("r0.root", Fault.CONNECT_TIMEOUT).complete();
    assertThat(tale.verdict().certain()).isTrue();
    assertThat(tale.graph().verdictAt()).contains(at);
  }

  private static Tale silentRoot() {
    Tale tale = Tales.ownRecord("10 mail.contoso.com.").pass("r0.autodiscover").stepChosen("r0.autodiscover");
    Tales.skipRest(tale, "r0.redirect", "r0.srv");
    return tale.hop("r0.where", "r0.autodiscover", "autodiscover.contoso.com").pass("r0.where")
        .settings("r0.autodiscover", org.hopscope.model.Decision.MailboxHome.ON_PREMISES, Protocol.MAPI_HTTP)
        .hop("p.mapi-http", "r0.where", "mail.contoso.com").pass("p.mapi-http")
        .protocol(Protocol.MAPI_HTTP, "p.mapi-http")
        .hop("mailbox", "p.mapi-http", "anna@contoso.com").pass("mailbox").settled();
  }

  @Test
  void aSilentHostThatSpeaksAfterAllChangesTheAnswer() {
    Tale tale = silentRoot().fail("r0.root", Fault.WRONG_PASSWORD).noStep().complete();
    assertThat(tale.verdict().outcome()).isEqualTo(Result.BLOCKED);
    assertThat(tale.verdict().brokenAt()).contains("r0.root");

    Tale other = silentRoot().pass("r0.root").stepChosen("r0.root")
        .settings("r0.root", org.hopscope.model.Decision.MailboxHome.ON_PREMISES, Protocol.EWS)
        .hop("p2.mapi-http", "r0.root", "mail2.contoso.com").pass("p2.mapi-http")
        .protocol(Protocol.MAPI_HTTP, "p2.mapi-http")
        .hop("mailbox2", "p2.mapi-http", "anna@contoso.com").pass("mailbox2").complete();
    assertThat(path(other)).containsExactly("pc", "r0.root", "p2.mapi-http", "mailbox2");
  }

  @Test
  void anUnprovenSignInIsNeitherOpenNorBlocked() {
    Tale tale = Tales.cloudRecord().warn("r0.m365").signInStops("r0.m365").stepChosen("r0.m365");
    Tales.skipRest(tale, "r0.root", "r0.autodiscover", "r0.redirect", "r0.srv");
    tale.cloud("p.mapi-http", "r0.m365", Tales.ONLINE).pass("p.mapi-http")
        .protocol(Protocol.MAPI_HTTP, "p.mapi-http")
        .cloud("mailbox", "p.mapi-http", "anna@contoso.com").skip("mailbox", SkipReason.SIGN_IN_UNPROVEN).complete();
    assertThat(tale.verdict().outcome()).isEqualTo(Result.SIGN_IN_UNPROVEN);
    assertThat(tale.verdict().brokenAt()).isEmpty();
    assertThat(tale.verdict().certain()).isTrue();
  }

  @Test
  void anUnprovenSignInAtAnOwnServerEndsThePathThere() {
    Tale tale = Tales.ownRecord("10 mail.contoso.com.").warn("r0.autodiscover").signInStops("r0.autodiscover")
        .stepChosen("r0.autodiscover");
    Tales.skipRest(tale, "r0.root", "r0.redirect", "r0.srv");
    Tales.unreached(tale);
    assertThat(tale.verdict().outcome()).isEqualTo(Result.SIGN_IN_UNPROVEN);
    assertThat(path(tale)).containsExactly("pc", "r0.dns", "r0.autodiscover");
  }

  @Test
  void aStopBeforeTheAnswerIsToldAsSuch() {
    assertThat(Tales.ownRecord("x").ended(Ending.CANCELLED).verdict().outcome()).isEqualTo(Result.CANCELLED);
    Tale late = Tales.ownRecord("x").fail("r0.root", Fault.DEADLINE).ended(Ending.TIMED_OUT);
    assertThat(late.verdict().outcome()).isEqualTo(Result.TIMED_OUT);
    assertThat(late.verdict().brokenAt()).contains("r0.root");
    assertThat(late.graph().timedOut()).isTrue();
  }

  @Test
  void aStopAfterTheAnswerLeavesItStanding() {
    Tale tale = silentRoot().skip("r0.root", SkipReason.STOPPED).ended(Ending.CANCELLED);
    assertThat(tale.verdict().outcome()).isEqualTo(Result.CONNECTS);
    assertThat(tale.verdict().certain()).isFalse();
  }

  @Test
  void nothingToldYetIsAnEmptyGraph() {
    assertThat(HopGraph.empty().verdict().outcome()).isEqualTo(Result.RUNNING);
    assertThat(HopGraph.empty().address()).isEmpty();
  }
}
