package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.EventSink;
import org.hopscope.snapshot.file.Example;
import org.hopscope.ui.guide.LogLine;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A guided session that is going on is not lost when somebody else is analysed meanwhile. */
class GuideKeptTest extends WindowTest {
  @Override
  protected Analyzer analyzer() {
    return GuideKeptTest::broken;
  }

  /** Everybody's certificate has expired. */
  private static RunningAnalysis broken(AnalysisRequest request, EventSink sink) {
    Example.events(request.address().text(), "autodiscover." + request.address().domain()).forEach(sink::accept);
    return new RunningAnalysis() {
      @Override
      public void cancel() {}

      @Override
      public void await() {}
    };
  }

  @Test
  void theWayBackToItStaysOpenAndLosesNothing(FxRobot robot) throws Exception {
    session(robot, "anna@contoso.com");
    List<String> log = log();
    robot.clickOn("#back");
    await(Page.WHO);
    analysed(robot, "ben@fabrikam.com");
    assertThat(robot.lookup("#guide").tryQuery()).as("it is somebody else's").isEmpty();
    assertThat(text(robot, "#undo-says")).contains("anna@contoso.com");
    robot.clickOn("#undo");
    painted();
    assertThat(log()).isEqualTo(log);
    assertThat(text(robot, "#guide-heading")).isEqualTo("Can you make this change yourself?");
    assertThat(graphOf()).isEqualTo("anna@contoso.com");
    robot.clickOn("#undo");
    painted();
    assertThat(graphOf()).as("what stood there meanwhile").isEqualTo("ben@fabrikam.com");
  }

  @Test
  void anotherLookAtTheSameGoesOnWithIt(FxRobot robot) throws Exception {
    session(robot, "anna@contoso.com");
    robot.clickOn("#back");
    await(Page.WHO);
    analysed(robot, "anna@contoso.com");
    assertThat(robot.lookup("#undo-bar").query().isVisible()).isFalse();
    assertThat(log()).last().asString().startsWith("Checked again.");
  }

  /** What was readable beside the guide stays so. */
  @Test
  void aSecondLookKeepsTheScaleOfTheChart(FxRobot robot) throws Exception {
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    session(robot, "anna@contoso.com");
    double before = widthOfCard(robot);
    robot.clickOn("#next");
    await(() -> log().getLast().startsWith("Checked again."));
    painted();
    assertThat(widthOfCard(robot)).isEqualTo(before, within(0.5));
  }

  private static double widthOfCard(FxRobot robot) {
    Node card = robot.lookup("#hop-r0-autodiscover").query();
    return card.localToScene(card.getLayoutBounds()).getWidth();
  }

  private void session(FxRobot robot, String address) throws Exception {
    analysed(robot, address);
    robot.clickOn("#to-guide");
    robot.clickOn("#guide-note").write("Ticket 4711").type(KeyCode.ENTER);
    painted();
  }

  private void analysed(FxRobot robot, String address) throws Exception {
    robot.interact(() -> robot.lookup("#address").<TextField>query().setText(address));
    robot.clickOn("#next");
    await(Page.CONSENT);
    if (!wizard().consent().agreedProperty().get()) {
      robot.clickOn("#consent");
    }
    robot.clickOn("#next");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    painted();
  }

  private String graphOf() {
    return wizard().live().graphProperty().get().orElseThrow().address().orElseThrow().text();
  }

  private List<String> log() {
    return wizard().guide().lines().stream().map(LogLine::text).toList();
  }
}
