package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class WhoLabTest extends LabWindowTest {
  @Test
  void theStoryOfAWorldIsReadableWithTheOptionsOpen(FxRobot robot) throws Exception {
    choose(robot, "proxy-signed-in", "light");
    robot.clickOn("#options");
    painted();
    assertThat(robot.lookup(".place-story").<Label>query().isTextTruncated()).isFalse();
  }
}
