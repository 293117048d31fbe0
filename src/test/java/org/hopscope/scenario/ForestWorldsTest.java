package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.ScpObject;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a domain controller tells decides which server is asked first, and is shown with its reasons. */
@Timeout(60)
class ForestWorldsTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  @Test
  void theOwnSiteGoesBeforeTheOlderServers() throws Exception {
    assertThat(servers("scp-sites"))
        .containsExactly("oslo.fabrikam.com", "any.fabrikam.com", "any2.fabrikam.com", "rome.fabrikam.com");
  }

  @Test
  void whoHasNoServerInItsSiteTakesTheOneForAll() throws Exception {
    assertThat(servers("scp-other-site")).startsWith("any.fabrikam.com", "any2.fabrikam.com", "rome.fabrikam.com");
  }

  @Test
  void whereTheSiteIsNotKnownThatIsSaid() throws Exception {
    HopGraph graph = analysed("scp-site-unknown");
    assertThat(ranked(graph)).extracting(o -> words.say(o.why())).anyMatch(why -> why.contains("not known"));
    assertThat(notes(graph, "r0.scp")).contains("scp.site.silent");
  }

  @Test
  void theSiteIsToldByTheController() throws Exception {
    HopGraph graph = analysed("scp-sites");
    assertThat(notes(graph, "r0.scp")).contains("scp.site.own");
    assertThat(directory(graph).ownSite()).contains("Oslo");
  }

  @Test
  void theLeftOverIsToldWithItsDate() throws Exception {
    HopGraph graph = analysed("scp-left-over");
    assertThat(graph.hop("r0.scp.1").flatMap(HopGraph::cause)).contains(Fault.DNS_NO_DOMAIN);
    assertThat(ranked(graph).getFirst().created().orElseThrow())
        .isBefore(ranked(graph).getLast().created().orElseThrow());
  }

  @Test
  void whoDoesNotSignInIsToldThatTheDirectoryWantsIt() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ad-sign-in-first").password("").run()) {
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(graph.hop("r0.scp").flatMap(HopGraph::cause)).as(rehearsal.story()).contains(Fault.LDAP_REFUSED);
    }
  }

  @Test
  void aReferralIsToldAndNotFollowed() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ad-referral").run()) {
      assertThat(rehearsal.lab().passwordAttempts("dc1.corp.fabrikam.com")).isEqualTo(1);
      HopGraph graph = GraphFold.replay(rehearsal.events());
      assertThat(words.say(graph.hop("r0.scp").orElseThrow().outcome().orElseThrow().summary()))
          .contains("dc2.corp.fabrikam.com");
    }
  }

  private static HopGraph analysed(String scenario) throws InterruptedException {
    try (Rehearsal rehearsal = new Rehearsal(scenario).run()) {
      return GraphFold.replay(rehearsal.events());
    }
  }

  private static List<String> servers(String scenario) throws InterruptedException {
    return analysed(scenario).hops().stream()
        .filter(n -> n.id().matches("r0\\.scp\\.\\d+")).map(n -> n.hop().host()).toList();
  }

  private static Evidence.Directory directory(HopGraph graph) {
    return evidence(graph.hop("r0.scp").orElseThrow(), Evidence.Directory.class).getLast();
  }

  private static List<ScpObject> ranked(HopGraph graph) {
    return directory(graph).found();
  }

  private static List<String> notes(HopGraph graph, String hop) {
    return evidence(graph.hop(hop).orElseThrow(), Evidence.Note.class).stream()
        .map(Evidence.Note::message).map(Message::key).toList();
  }

  private static <E extends Evidence> List<E> evidence(HopNode node, Class<E> kind) {
    return node.evidence().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
