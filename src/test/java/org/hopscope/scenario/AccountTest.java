package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Residence;
import org.hopscope.graph.Residence.Certainty;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Outcome;
import org.hopscope.model.Sign;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the account lives, found out beside the steps and before any password. */
@Timeout(60)
class AccountTest {
  private final Wording words = new Wording(Locale.ENGLISH);

  private static HopGraph graph(Rehearsal rehearsal) {
    return GraphFold.replay(rehearsal.events());
  }

  private String summary(HopNode hop) {
    return words.say(hop.outcome().map(Outcome::summary).orElseThrow());
  }

  private static List<Sign> signs(HopGraph graph) {
    return graph.hop(Residence.HOP).orElseThrow().evidence().stream()
        .flatMap(e -> e instanceof Evidence.Clue(Sign sign, var says) ? Stream.of(sign) : Stream.empty())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
      "cloud-healthy-internet, CLOUD_ONLY, CERTAIN",
      "hybrid-cloud-internet, HYBRID_CLOUD_MAILBOX, CERTAIN",
      "hybrid-onprem, HYBRID_ON_PREMISES_MAILBOX, CERTAIN",
      "hybrid-lookup, HYBRID_ON_PREMISES_MAILBOX, CERTAIN",
      "onprem-only, ON_PREMISES, CERTAIN",
      "realm-unreachable, CLOUD_ONLY, CERTAIN",
      "record-missing, CLOUD_ONLY, CERTAIN",
      "cert-expired, HYBRID_ON_PREMISES_MAILBOX, LIKELY",
      "server-503, ON_PREMISES, LIKELY",
      "not-exchange, NOT_EXCHANGE, LIKELY",
      "modern-auth, CLOUD_ONLY, LIKELY",
      "clues-disagree, CLOUD_ONLY, GUESS",
      "cname-wrong, UNKNOWN, GUESS"})
  void theKindAndHowSureItIs(String world, Deployment deployment, Certainty certainty) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      Residence residence = graph(rehearsal).verdict().residence();
      assertThat(residence.deployment()).as(rehearsal.story()).isEqualTo(deployment);
      assertThat(residence.certainty()).as(residence.classes().toString()).isEqualTo(certainty);
      assertThat(residence.classes()).hasSize(5);
    }
  }

  @Test
  void aManagedDomainIsAskedForAtMicrosoftWithoutAnySignIn() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("cloud-healthy-internet").run()) {
      HopNode hop = graph(rehearsal).hop(Residence.HOP).orElseThrow();
      assertThat(hop.state()).isEqualTo(HopState.PASSED);
      assertThat(summary(hop)).contains("contoso.com", "managed");
      assertThat(signs(graph(rehearsal))).containsExactlyInAnyOrder(
          Sign.REALM_MANAGED, Sign.TENANT_FOUND, Sign.MX_MICROSOFT, Sign.SPF_MICROSOFT, Sign.V2_MICROSOFT);
      List<LabRequest> asked = rehearsal.lab().log().stream()
          .filter(r -> r.host().equals("login.microsoftonline.com")).toList();
      assertThat(asked).extracting(LabRequest::path).containsExactlyInAnyOrder(
          "/common/userrealm/anna%40contoso.com", "/getuserrealm.srf",
          "/contoso.com/v2.0/.well-known/openid-configuration");
      assertThat(asked).noneMatch(r -> r.authorizationScheme().isPresent());
      assertThat(rehearsal.lab().passwordAttempts("login.microsoftonline.com")).isZero();
    }
  }

  @Test
  void aFederatedDomainNamesItsIdentityProviderWhichIsKnockedAtAndNotAsked() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("federated").run()) {
      HopGraph graph = graph(rehearsal);
      assertThat(summary(graph.hop(Residence.HOP).orElseThrow())).contains("federated", "sts.contoso.com");
      Evidence.Account account = graph.verdict().residence().account().orElseThrow();
      assertThat(account.idp()).isEqualTo("sts.contoso.com");
      assertThat(account.namespace()).isEqualTo("federated");
      assertThat(graph.hop(Residence.HOP).orElseThrow().evidence()).anyMatch(
          e -> e instanceof Evidence.Tls tls && tls.host().equals("sts.contoso.com") && tls.trusted());
      assertThat(rehearsal.lab().log()).noneMatch(r -> r.host().equals("sts.contoso.com"));
    }
  }

  @Test
  void anIdentityProviderOutOfReachIsAWarningThatNamesWhoActs() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("idp-down").run()) {
      HopGraph graph = graph(rehearsal);
      HopNode hop = graph.hop(Residence.HOP).orElseThrow();
      assertThat(hop.state()).isEqualTo(HopState.WARNING);
      assertThat(summary(hop)).contains("sts.contoso.com", "Who runs that identity provider");
      assertThat(graph.verdict().outcome()).isEqualTo(Result.CONNECTS);
    }
  }

  @Test
  void aSignInServiceOutOfReachIsAWarningAndDoesNotDelayTheVerdict() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("realm-unreachable").run()) {
      HopGraph graph = graph(rehearsal);
      HopNode hop = graph.hop(Residence.HOP).orElseThrow();
      assertThat(hop.state()).isEqualTo(HopState.WARNING);
      assertThat(summary(hop)).contains("login.microsoftonline.com", "Who runs the firewall");
      assertThat(graph.verdict().outcome()).isEqualTo(Result.CONNECTS);
      assertThat(graph.settledAt()).isPresent();
      Duration told = graph.settledAt().orElseThrow();
      assertThat(told).isLessThan(hop.startedAt().plus(hop.took().orElseThrow()));
    }
  }

  @Test
  void anUnknownDomainIsNoFailure() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      HopNode hop = graph(rehearsal).hop(Residence.HOP).orElseThrow();
      assertThat(hop.state()).isEqualTo(HopState.PASSED);
      assertThat(summary(hop)).isEqualTo("Microsoft 365 does not know fabrikam.com.");
      assertThat(signs(graph(rehearsal)))
          .containsExactlyInAnyOrder(Sign.REALM_UNKNOWN, Sign.TENANT_NONE, Sign.MX_OWN);
    }
  }

  @Test
  void itBeginsBeforeTheFirstStep() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("hybrid-onprem").run()) {
      assertThat(rehearsal.events().stream()
          .flatMap(e -> e instanceof AnalysisEvent.HopStarted(var at, var hop) ? Stream.of(hop.id()) : Stream.empty()))
          .startsWith("pc", "account");
    }
  }

  @Test
  void aNetworkWithoutAnythingEndsItAllTheSame() throws Exception {
    try (
        Rehearsal rehearsal = new Rehearsal("no-network").within(Duration.ofSeconds(3), Duration.ofSeconds(20)).run()) {
      HopNode hop = graph(rehearsal).hop(Residence.HOP).orElseThrow();
      assertThat(hop.state()).isEqualTo(HopState.WARNING);
      assertThat(graph(rehearsal).verdict().brokenAt()).contains("r0.dns");
    }
  }
}
