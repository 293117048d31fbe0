package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.ClientProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sign-in by a token, through the lab's sign-in service. */
@Timeout(60)
class ModernSignInTest {
  @Test
  void aTokenOpensTheWayToTheMailbox() throws Exception {
    try (Rehearsal run = new Rehearsal("modern-token").run()) {
      assertThat(graph(run).verdict().outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(with(run, "Bearer")).extracting(LabRequest::host).containsOnly("autodiscover-s.outlook.com",
          "outlook.office365.com");
      assertThat(tokenRequests(run)).as("one token, used for all").isEqualTo(1);
    }
  }

  @Test
  void theOwnServersTokenIsForItself() throws Exception {
    try (Rehearsal run = new Rehearsal("hybrid-modern-auth").run()) {
      assertThat(graph(run).verdict().outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(with(run, "Bearer")).isNotEmpty();
      assertThat(run.lab().log()).noneMatch(LabRequest::bringsPassword);
    }
  }

  @Test
  void aTokenThatIsTakenBackIsRenewedOnce() throws Exception {
    try (Rehearsal run = new Rehearsal("token-expires").run()) {
      assertThat(graph(run).verdict().outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(tokenRequests(run)).as(with(run, "Bearer").size() + " requests").isEqualTo(2);
    }
  }

  @Test
  void aClaimsChallengeIsNotAnsweredByAskingAgain() throws Exception {
    try (Rehearsal run = new Rehearsal("claims-needed").run()) {
      assertThat(run.story()).contains("CLAIMS_NEEDED").doesNotContain("TOKEN_REFUSED");
      assertThat(tokenRequests(run)).isEqualTo(1);
    }
  }

  /** Where the client sends the password itself, and the tenant allows that to nobody. */
  @Test
  void aBlockedPasswordIsNoWrongOne() throws Exception {
    try (Rehearsal run = new Rehearsal("legacy-auth-blocked").as(ClientProfile.OUTLOOK_2010).run()) {
      assertThat(graph(run).verdict().outcome()).as(run.story()).isEqualTo(Result.BLOCKED);
      assertThat(run.story()).contains("LEGACY_AUTH_BLOCKED").doesNotContain("WRONG_PASSWORD");
    }
  }

  @Test
  void anOwnServersHybridModernAuthenticationIsNoted() throws Exception {
    try (Rehearsal run = new Rehearsal("hybrid-modern-auth").run()) {
      assertThat(run.events().toString()).contains("signin.hybrid-modern")
          .contains("00000001-0000-0000-c000-000000000000@*");
    }
  }

  @ParameterizedTest
  @CsvSource({
      "mfa-needed, SIGN_IN_UNPROVEN, AADSTS50076",
      "consent-needed, SIGN_IN_UNPROVEN, AADSTS65001",
      "token-refused, SIGN_IN_UNPROVEN, proven up to authorisation",
      "claims-needed, SIGN_IN_UNPROVEN, claims challenge",
      "conditional-access, BLOCKED, AADSTS53003",
      "account-locked, BLOCKED, AADSTS50053",
      "password-expired, BLOCKED, AADSTS50055",
      "account-disabled, BLOCKED, AADSTS50057",
      "foreign-issuer, BLOCKED, login.microsoftonline.com.sign-in.example"
  })
  void theCauseIsNamed(String world, Result result, String said) throws Exception {
    try (Rehearsal run = new Rehearsal(world).run()) {
      assertThat(graph(run).verdict().outcome()).as(run.story()).isEqualTo(result);
    }
    Typed typed = Typed.command("Practice-1!\n", "analyze", "anna@contoso.com", "--scenario", world, "--json");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.out()).contains(said);
  }

  @Test
  void noTokenIsAskedForWhereTheIssuerIsForeign() throws Exception {
    try (Rehearsal run = new Rehearsal("foreign-issuer").run()) {
      assertThat(tokenRequests(run)).isZero();
      assertThat(with(run, "Bearer")).isEmpty();
    }
  }

  @Test
  void aWrongPasswordIsTriedOnce() throws Exception {
    try (Rehearsal run = new Rehearsal("modern-token").password("wrong").run()) {
      assertThat(graph(run).verdict().outcome()).isEqualTo(Result.BLOCKED);
      assertThat(run.story()).contains("WRONG_PASSWORD");
      assertThat(tokenRequests(run)).isEqualTo(1);
    }
  }

  @Test
  void aClientWithoutModernSignInAsksForNoToken() throws Exception {
    try (Rehearsal run = new Rehearsal("modern-token").as(ClientProfile.OUTLOOK_2010).run()) {
      assertThat(graph(run).verdict().outcome()).isEqualTo(Result.BLOCKED);
      assertThat(tokenRequests(run)).isZero();
    }
  }

  @Test
  void anApplicationThatTheTenantDoesNotKnowIsTold() {
    Typed typed = Typed.command("Practice-1!\n", "analyze", "anna@contoso.com", "--scenario", "modern-token", "--json",
        "--client-id", "11111111-2222-3333-4444-555555555555");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.out()).contains("AADSTS700016");
  }

  @Test
  void whatIsNoApplicationIdIsRefusedBeforeAnythingIsAsked() {
    Typed typed = Typed.command("", "analyze", "anna@contoso.com", "--client-id", "outlook");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("\"outlook\" is no application id");
  }

  /** Whatever is written on the way: events hold neither the password nor any token. */
  @ParameterizedTest
  @CsvSource({"modern-token", "token-refused", "token-expires", "claims-needed", "hybrid-modern-auth", "mfa-needed"})
  void nothingToldHoldsATokenOrThePassword(String world) throws Exception {
    try (Rehearsal run = new Rehearsal(world).run()) {
      assertThat(run.events().toString())
          .doesNotContain("Practice-1").doesNotContain("eyJ0eXAiOiJKV1Q").doesNotContain("Practice%2D1");
    }
  }

  private static HopGraph graph(Rehearsal run) {
    GraphFold fold = new GraphFold();
    run.events().forEach(fold::accept);
    return fold.graph();
  }

  private static List<LabRequest> with(Rehearsal run, String scheme) {
    return run.lab().log().stream().filter(r -> r.authorizationScheme().filter(scheme::equals).isPresent()).toList();
  }

  private static long tokenRequests(Rehearsal run) {
    return run.lab().log().stream().filter(r -> r.path().endsWith("/oauth2/v2.0/token")).count();
  }
}
