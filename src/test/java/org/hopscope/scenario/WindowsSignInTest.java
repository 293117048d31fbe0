package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.auth.windows.NtlmUser;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NTLM and Negotiate through the whole engine. */
@Timeout(60)
class WindowsSignInTest {
  private static List<Evidence.Http> exchanges(Rehearsal rehearsal, String hop) {
    return rehearsal.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.Observed(var at, var id, Evidence.Http http) && id.equals(hop)
            ? java.util.stream.Stream.of(http) : java.util.stream.Stream.empty())
        .toList();
  }

  private static void failsWith(Rehearsal rehearsal, Fault fault) {
    assertThat(rehearsal.outcome("r0.autodiscover")).as(rehearsal.story()).get()
        .isInstanceOfSatisfying(Outcome.Failed.class, f -> assertThat(f.fault()).isEqualTo(fault));
  }

  private static List<LabRequest> proofs(Rehearsal rehearsal) {
    return rehearsal.lab().log().stream().filter(LabRequest::bringsPassword).toList();
  }

  /** Where Negotiate, NTLM and Basic are offered together, the password does not leave. */
  @Test
  void theStrongestSchemeWins() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("onprem-only").run()) {
      assertThat(rehearsal.lab().log()).extracting(r -> r.authorizationScheme().orElse(""))
          .contains("Negotiate").doesNotContain("Basic", "NTLM");
    }
  }

  @Test
  void theLegsAreThereToBeSeen() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ntlm-only").run()) {
      List<Evidence.Http> legs = exchanges(rehearsal, "r0.autodiscover");
      assertThat(legs).extracting(Evidence.Http::status).containsExactly(401, 401, 200);
      assertThat(legs.get(1).requestHeaders().get("Authorization")).containsExactly("NTLM …");
      assertThat(legs.get(1).requestBody()).isEmpty();
      assertThat(legs.get(1).challenges()).singleElement().asString().startsWith("NTLM TlRMTVNTUAAC");
      assertThat(legs.get(2).detail()).contains("on a connection already open");
    }
  }

  /** One proof, which could lock the account if there were many. */
  @ParameterizedTest
  @ValueSource(strings = {"ntlm-only", "negotiate-only"})
  void aWrongPasswordIsTriedOnce(String world) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).password("Wrong-1!").run()) {
      failsWith(rehearsal, Fault.WRONG_PASSWORD);
      assertThat(proofs(rehearsal)).hasSize(1);
    }
  }

  @Test
  void whoAsksForThePasswordInsteadDoesNotGetIt() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("sign-in-downgraded").run()) {
      failsWith(rehearsal, Fault.SIGN_IN_DOWNGRADED);
      assertThat(proofs(rehearsal)).isEmpty();
    }
  }

  @Test
  void anAbsurdChallengeIsNotAnswered() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ntlm-absurd").run()) {
      failsWith(rehearsal, Fault.NTLM_MALFORMED);
      assertThat(proofs(rehearsal)).isEmpty();
    }
  }

  @Test
  void anOfferThatIsNotCarriedThroughIsNamed() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("sign-in-stalled").run()) {
      failsWith(rehearsal, Fault.SIGN_IN_STALLED);
      assertThat(proofs(rehearsal)).isEmpty();
    }
  }

  @Test
  void aConnectionThatIsNotKeptIsNamed() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ntlm-interrupted").run()) {
      failsWith(rehearsal, Fault.SIGN_IN_INTERRUPTED);
      assertThat(proofs(rehearsal)).isEmpty();
    }
  }

  private static void wasSaid(Rehearsal rehearsal, String key) {
    assertThat(rehearsal.events()).as(rehearsal.story()).anyMatch(
        e -> e instanceof AnalysisEvent.Observed(var at, var id, Evidence.Note(Message said))
            && said.key().equals(key));
  }

  @Test
  void aTicketOfTheDomainOpensTheMailbox() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("kerberos").run()) {
      wasSaid(rehearsal, "signin.ticket");
      assertThat(rehearsal.lab().log()).extracting(r -> r.authorizationScheme().orElse(""))
          .contains("Negotiate").doesNotContain("NTLM", "Basic");
    }
  }

  /** The domain says so itself, and nothing is tried after it. */
  @Test
  void theDomainRefusesAWrongPassword() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("kerberos").password("Wrong-1!").run()) {
      assertThat(rehearsal.events()).as(rehearsal.story()).anyMatch(
          e -> e instanceof AnalysisEvent.HopEnded ended && ended.outcome() instanceof Outcome.Failed failed
              && failed.fault() == Fault.WRONG_PASSWORD);
      assertThat(proofs(rehearsal).stream().filter(r -> !r.method().equals("BIND"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"kerberos-spn-missing, fault.kerberos-no-spn", "kerberos-clock-skew, fault.kerberos-clock-skew"})
  void whyThereIsNoTicketIsNamed(String world, String why) throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(world).run()) {
      wasSaid(rehearsal, why);
    }
  }

  /** The right password, which the server takes in {@code ntlm-only}. */
  @Test
  void aProofThatIsBoundToAnotherCertificateIsRefused() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ntlm-channel-binding").run()) {
      failsWith(rehearsal, Fault.WRONG_PASSWORD);
      assertThat(proofs(rehearsal)).hasSize(1);
      wasSaid(rehearsal, "signin.bound-in-front");
      assertThat(rehearsal.events().toString()).contains("BIGipServerpool_mail");
    }
  }

  /** Nothing shows that anybody else ends TLS: then it is a password. */
  @Test
  void aRefusedPasswordIsNotExcused() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("ntlm-only").password("Wrong-1!").run()) {
      assertThat(rehearsal.events().toString()).doesNotContain("signin.bound-in-front");
    }
  }

  @Test
  void theUserOfThisComputerOpensTheMailboxWithoutAPassword() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    String password = Rehearsal.scenario("negotiate-only").password();
    try (Rehearsal rehearsal = new Rehearsal("negotiate-only")
        .as(new NtlmUser("otto@fabrikam.com", password, closed)).run()) {
      wasSaid(rehearsal, "signin.user");
      assertThat(GraphFold.replay(rehearsal.events()).verdict().outcome()).as(rehearsal.story())
          .isEqualTo(Result.CONNECTS);
      assertThat(closed).hasPositiveValue();
    }
  }

  @Test
  void aUserOfThisComputerWhomTheServerDoesNotKnowIsNamedAndTriedOnce() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal("negotiate-only")
        .as(new NtlmUser("somebody@elsewhere.example", "p", new AtomicInteger())).run()) {
      failsWith(rehearsal, Fault.OWN_USER_REFUSED);
      assertThat(proofs(rehearsal)).hasSize(1);
    }
  }
}
