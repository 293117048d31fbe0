package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.hopscope.analysis.Consent;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Message;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** While an analysis runs: progress, cancel, back, and the question it may ask. */
class RunningTest extends WindowTest {
  @Override
  protected List<AnalysisEvent> script() {
    return Story.begun();
  }

  private void run(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    analyzer.awaitBegin();
    await(() -> wizard().live().rows().size() == 3);
  }

  @Test
  void theBarTellsHowManyHopsHaveEnded(FxRobot robot) throws Exception {
    run(robot);
    ProgressBar bar = robot.lookup("#progress").query();
    assertThat(bar.getProgress()).isBetween(0.3, 0.9);
    assertThat(text(robot, "#progress-text")).isEqualTo("2 of 3 hops");
    assertThat(robot.lookup("#next").<Button>query().isDisabled()).isTrue();
    shoot("running-light");
    analyzer.play(Story.rest());
    await(Page.RESULT);
    assertThat(bar.getProgress()).isEqualTo(1);
    assertThat(robot.lookup("#cancel").<Button>query().isDisabled()).isTrue();
  }

  @Test
  void cancelAnswersAtOnceAndShowsWhatWasSeen(FxRobot robot) throws Exception {
    run(robot);
    robot.clickOn("#cancel");
    await(() -> !wizard().live().runningProperty().get());
    await(Page.RESULT);
    assertThat(analyzer.cancelled).isTrue();
    assertThat(wizard().live().resultProperty().get()).isEqualTo(Result.CANCELLED);
    assertThat(robot.lookup("#hop-r0-dns").queryAll()).hasSize(1);
    await(() -> places.closed.get() == 1);
  }

  @Test
  void escapeClosesTheDrawerFirstAndCancelsThen(FxRobot robot) throws Exception {
    run(robot);
    robot.clickOn("#hop-r0-dns");
    assertThat(robot.lookup("#inspector").queryAll()).hasSize(1);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#inspector").queryAll()).isEmpty();
    assertThat(analyzer.cancelled).isFalse();
    robot.type(KeyCode.ESCAPE);
    await(() -> analyzer.cancelled);
  }

  @Test
  void cancelledBeforeItBeganLeadsBackToTheForm(FxRobot robot) {
    places.gate.acquireUninterruptibly();
    analyze(robot, "anna@contoso.com", "S3cret");
    ProgressBar bar = robot.lookup("#progress").query();
    assertThat(bar.isIndeterminate()).isTrue();
    robot.clickOn("#cancel");
    assertThat(text(robot, "#verdict")).startsWith("Stopping");
    places.gate.release();
    await(Page.WHO);
    await(() -> places.closed.get() == 1);
    assertThat(analyzer.request).isNull();
  }

  @Test
  void closingTheWindowStopsWhatRuns(FxRobot robot) throws Exception {
    run(robot);
    robot.interact(stage::close);
    await(() -> analyzer.cancelled && places.closed.get() == 1);
  }

  @Test
  void everythingWithTheFocusHasAName(FxRobot robot) throws Exception {
    run(robot);
    robot.clickOn("#hop-r0-dns");
    for (Node node : robot.lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
      boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
          || node instanceof javafx.scene.control.Labeled label && label.getText() != null && !label.getText().isBlank()
          || node instanceof javafx.scene.control.TextInputControl
          || node instanceof javafx.scene.control.TabPane;
      assertThat(named).as(node.toString()).isTrue();
    }
    assertThat(robot.lookup("#hop-r0-dns").<Node>query().getAccessibleText()).contains("DNS record", "passed");
  }

  @Test
  void backCancelsAndForgets(FxRobot robot) throws Exception {
    run(robot);
    robot.clickOn("#back");
    await(Page.WHO);
    await(() -> places.closed.get() == 1);
    assertThat(analyzer.cancelled).isTrue();
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.WHO);
  }

  @Test
  void theQuestionIsAskedInThePageAndItsAnswerCarriedBack(FxRobot robot) throws Exception {
    run(robot);
    CompletableFuture<Boolean> answer = ask();
    await(() -> robot.lookup("#question").<Node>query().isVisible());
    shoot("question-light");
    assertThat(robot.lookup("#question-no").<Node>query().isFocused()).isTrue();
    robot.clickOn("#question-yes");
    assertThat(answer.get(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    await(() -> !robot.lookup("#question").<Node>query().isVisible());
  }

  @Test
  void whetherTheUserOfThisComputerMaySignInIsAskedAsSuch(FxRobot robot) throws Exception {
    run(robot);
    CompletableFuture<Boolean> answer = ask(Consent.Question.SIGN_IN_AS_USER);
    await(() -> robot.lookup("#question").<Node>query().isVisible());
    assertThat(robot.lookup("#question").<javafx.scene.Parent>query().lookupAll(".label").stream()
        .map(l -> ((javafx.scene.control.Label) l).getText()))
        .contains("May the user of this computer sign in at autodiscover.fabrikam.com?");
    assertThat(robot.lookup("#question-yes").<javafx.scene.control.Button>query().getText()).isEqualTo("Sign in there");
    robot.clickOn("#question-no");
    assertThat(answer.get(5, java.util.concurrent.TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void escapeAnswersNo(FxRobot robot) throws Exception {
    run(robot);
    CompletableFuture<Boolean> answer = ask();
    await(() -> robot.lookup("#question").<Node>query().isVisible());
    robot.type(KeyCode.ESCAPE);
    assertThat(answer.get(5, java.util.concurrent.TimeUnit.SECONDS)).isFalse();
    assertThat(analyzer.cancelled).isFalse();
  }

  @Test
  void anInterruptedQuestionGoesAway(FxRobot robot) throws Exception {
    run(robot);
    Thread asking = Thread.startVirtualThread(() -> asked(Consent.Question.SEND_PASSWORD, new CompletableFuture<>()));
    await(() -> robot.lookup("#question").<Node>query().isVisible());
    asking.interrupt();
    await(() -> !robot.lookup("#question").<Node>query().isVisible());
  }

  private CompletableFuture<Boolean> ask() {
    return ask(Consent.Question.SEND_PASSWORD);
  }

  private CompletableFuture<Boolean> ask(Consent.Question question) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> asked(question, answer));
    return answer;
  }

  private void asked(Consent.Question question, CompletableFuture<Boolean> answer) {
    try {
      answer.complete(analyzer.request.consent()
          .agrees(question, "autodiscover.fabrikam.com", Message.of("The redirect leads to another domain.")));
    } catch (InterruptedException stopped) {
      answer.cancel(true);
    }
  }

  @Test
  void cardsStayTheSameWhileTheChartGrows(FxRobot robot) throws Exception {
    run(robot);
    Node card = robot.lookup("#hop-r0-dns").query();
    assertThat(robot.lookup("#hop-r0-autodiscover").<Node>query().getStyleClass()).contains("state-running");
    analyzer.play(Story.rest());
    await(Page.RESULT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#hop-r0-dns").<Node>query()).isSameAs(card);
    assertThat(robot.lookup("#hop-r0-autodiscover").<Node>query().getStyleClass()).contains("state-passed");
    assertThat(robot.lookup("#hop-p-mapi-http").queryAll()).hasSize(1);
  }
}
