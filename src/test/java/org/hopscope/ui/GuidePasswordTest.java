package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A real account's password is gone after an analysis: the guide asks for it again, and keeps it no longer either. */
class GuidePasswordTest extends WindowTest {
  @Override
  protected List<AnalysisEvent> script() {
    return Story.expired();
  }

  @Test
  void itIsTypedAgainAndGoesNowhereElse(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret-1");
    await(Page.RESULT);
    painted();
    robot.clickOn("#to-guide");
    painted();
    robot.clickOn("#guide-answer-mine");
    painted();
    assertThat(robot.lookup("#guide-done").query().isDisabled()).isTrue();
    robot.clickOn("#guide-password").write("S3cret-2");
    assertThat(robot.lookup("#guide-done").query().isDisabled()).isFalse();
    robot.type(KeyCode.ENTER);
    await(() -> text(robot, "#guide-heading").contains("It is seen still"));
    assertThat(analyzer.password).isEqualTo("S3cret-2");
    assertThat(wizard().guide().lines().toString()).doesNotContain("S3cret");
    robot.clickOn("#guide-answer-just-now");
    painted();
    assertThat(robot.lookup("#guide-password").<TextField>query().getText()).isEmpty();
  }
}
