package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** In the smallest window, what matters is in view. */
class LowWindowTest extends WindowTest {
  @Override
  protected List<AnalysisEvent> script() {
    return Story.expired();
  }

  @BeforeEach
  void low() throws Exception {
    resize(900, 640);
  }

  @Test
  void theBoxToAgreeByStandsBelowTheListWhichBeginsAtItsTop(FxRobot robot) throws Exception {
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    robot.clickOn("#next");
    await(Page.CONSENT);
    painted();
    assertThat(bottom(robot, "#consent"))
        .isLessThan(robot.lookup(".action-bar").<Node>query().localToScene(0, 0).getY());
    assertThat(robot.lookup(".page-title").<Node>query().localToScene(0, 0).getY()).isPositive();
    robot.clickOn("#consent");
    assertThat(wizard().consent().agreedProperty().get()).isTrue();
  }

  @Test
  void aStepOfTheGuideHasRoom(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    robot.clickOn("#to-guide");
    painted();
    painted();
    assertThat(robot.lookup("#guide-scroll").<ScrollPane>query().getViewportBounds().getHeight()).isGreaterThan(180);
    robot.clickOn("#guide-answer-mine");
    painted();
    assertThat(robot.lookup(".guide-act").tryQuery()).isPresent();
    resize(1180, 780);
    painted();
    painted();
    assertThat(bottom(robot, "#guide-done")).as("in view, below what scrolls")
        .isGreaterThan(bottom(robot, "#guide-scroll"));
  }

  private static double bottom(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }
}
