package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.PublicClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who signs in on another device, or in a browser; through Microsoft's own library. */
@Timeout(60)
class ModernElsewhereTest {
  @Test
  void aCodeIsToldAndEnteredOnAnotherDevice() {
    Typed typed = Typed.command("", "analyze", "anna@contoso.com", "--scenario", "modern-token", "--sign-in",
        "device-code", "--json");
    assertThat(typed.err()).contains("https://login.microsoftonline.com/device").contains("PRACTICE1");
    assertThat(typed.exit()).as(typed.all()).isZero();
    assertThat(typed.out()).doesNotContain("eyJ0eXAi");
  }

  @Test
  void whatTheServiceObjectsToIsNamed() {
    Typed typed = Typed.command(
        "", "analyze", "anna@contoso.com", "--scenario", "conditional-access", "--sign-in", "device-code", "--json");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.out()).contains("AADSTS53003");
  }

  @Test
  void theBrowsersAnswerComesBackToThisComputer() throws Exception {
    Browser browser = new Browser();
    try (Rehearsal run = new Rehearsal("modern-token").by(PublicClient.Way.BROWSER).agreeing(browser)) {
      RunningAnalysis running = run.start();
      assertThat(browser.page().getQuery()).contains("code_challenge_method=S256")
          .contains("login_hint=anna@contoso.com");
      browser.signIn(run);
      running.await();
      assertThat(GraphFold.replay(run.events()).verdict().outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(run.events().toString()).doesNotContain("eyJ0eXAi").doesNotContain("0.practice-refresh-");
    }
  }

  @Test
  void cancellingEndsTheWaitForTheBrowser() throws Exception {
    Browser browser = new Browser();
    try (Rehearsal run = new Rehearsal("modern-token").by(PublicClient.Way.BROWSER).agreeing(browser)) {
      RunningAnalysis running = run.start();
      browser.page();
      running.cancel();
      running.await();
      assertThat(run.events().getLast()).isInstanceOf(AnalysisEvent.Ended.class);
    }
  }

  @Test
  void anUnknownWayIsRefused() {
    Typed typed = Typed.command("", "analyze", "anna@contoso.com", "--sign-in", "guess");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("device-code");
  }
}
