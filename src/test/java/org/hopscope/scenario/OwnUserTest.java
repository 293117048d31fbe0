package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.analysis.Consent;
import org.hopscope.auth.windows.NtlmUser;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.lab.LabRequest;
import org.hopscope.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in as the user of this computer, as it is typed. */
@Timeout(60)
class OwnUserTest {
  @Test
  void aPracticePasswordContradictsIt() {
    Typed typed = Typed.command(
        "", "analyze", "--scenario", "kerberos", "--sign-in", "windows", "--practice-password");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("leave out --practice-password");
  }

  /** The lab's domain gave nobody here a ticket, and what is not in a domain can have none. */
  @ParameterizedTest
  @CsvSource({
      "kerberos, nobody of it is signed in to this computer", "onprem-only, belongs to no Active Directory domain",
      "modern-token, the user of this computer brings none",
      "cloud-healthy-internet, the user of this computer brings none"})
  void whoIsMissingIsSaid(String world, String said) {
    Typed typed = Typed.command("", "analyze", Rehearsal.scenario(world).address(), "--scenario", world, "--sign-in",
        "windows");
    assertThat(typed.out()).contains(said).doesNotContain("none was given");
    assertThat(typed.exit()).isEqualTo(1);
  }

  /** Nobody is agreed to, who is not named. */
  @Test
  void aStrangerIsNotSignedInToWithoutAWord() throws Exception {
    List<Consent.Question> asked = new CopyOnWriteArrayList<>();
    try (Rehearsal run = new Rehearsal("redirect-own").as(user()).agreeing((question, host, why) -> {
      asked.add(question);
      return false;
    }).run()) {
      assertThat(asked).as(run.story()).containsExactly(Consent.Question.SIGN_IN_AS_USER);
      assertThat(run.lab().log()).noneMatch(LabRequest::bringsPassword);
      assertThat(run.story()).contains("signin.own-not-agreed");
    }
  }

  @Test
  void whoAgreesIsSignedInAsTheUserOfThisComputer() throws Exception {
    try (Rehearsal run = new Rehearsal("redirect-own").as(user())
        .agreeing((question, host, why) -> question == Consent.Question.SIGN_IN_AS_USER).run()) {
      assertThat(GraphFold.replay(run.events()).verdict().outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
    }
  }

  private static NtlmUser user() {
    Scenario world = Rehearsal.scenario("redirect-own");
    return new NtlmUser(world.address(), world.password(), new AtomicInteger());
  }
}
