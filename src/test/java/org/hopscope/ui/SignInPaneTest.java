package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.PublicClient.Way;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Who signs in elsewhere sees where, and is not held up by the window meanwhile. */
class SignInPaneTest extends LabWindowTest {
  private final List<URI> opened = new CopyOnWriteArrayList<>();

  @Override
  protected UiOptions options() {
    return super.options().withBrowser(opened::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theCodeIsShownCopiedAndGivenUp(String theme, FxRobot robot) throws Exception {
    waiting(robot, "code-not-entered", theme, Way.DEVICE_CODE);
    assertThat(text(robot, "#sign-in-code")).isEqualTo("PRACTICE1");
    assertThat(text(robot, "#sign-in-address")).isEqualTo("https://login.microsoftonline.com/device");
    assertThat(text(robot, "#sign-in-left")).matches("[45]:\\d\\d left");
    shoot("sign-in-code-" + theme);
    resize(900, 640);
    shoot("sign-in-code-" + theme + "-small");
    robot.clickOn("#sign-in-copy").clickOn("#sign-in-open");
    assertThat(WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get())
        .isEqualTo("PRACTICE1");
    assertThat(opened).containsExactly(URI.create("https://login.microsoftonline.com/device"));
    robot.clickOn("#sign-in-cancel");
    assertGivenUp(robot);
  }

  @Test
  void theBrowserIsOpenedAndAgainIfWanted(FxRobot robot) throws Exception {
    waiting(robot, "modern-token", "light", Way.BROWSER);
    await(() -> opened.size() == 1);
    assertThat(opened.getFirst().getHost()).isEqualTo("login.microsoftonline.com");
    assertThat(robot.lookup("#sign-in-code").<Node>query().isVisible()).isFalse();
    shoot("sign-in-browser-light");
    robot.clickOn("#sign-in-open");
    assertThat(opened).hasSize(2).containsOnly(opened.getFirst());
    robot.type(KeyCode.ESCAPE);
    assertGivenUp(robot);
  }

  @Test
  void onceSignedInTheAnalysisGoesOn(FxRobot robot) throws Exception {
    begin(robot, "modern-token", "light", Way.DEVICE_CODE);
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    assertThat(robot.lookup("#sign-in").<Node>query().isVisible()).isFalse();
    assertThat(wizard().live().resultProperty().get()).isEqualTo(Result.CONNECTS);
  }

  private void waiting(FxRobot robot, String world, String theme, Way way) throws Exception {
    begin(robot, world, theme, way);
    await(() -> robot.lookup("#sign-in").<Node>query().isVisible());
  }

  private void begin(FxRobot robot, String world, String theme, Way way) throws Exception {
    choose(robot, world, theme);
    robot.clickOn("#options");
    robot.interact(() -> robot.lookup("#option-sign-in").<ComboBox<Way>>query().setValue(way));
    toConsent(robot);
    robot.clickOn("#consent").clickOn("#next");
  }

  private void assertGivenUp(FxRobot robot) {
    assertThat(robot.lookup("#sign-in").<Node>query().isVisible()).as("at once").isFalse();
    await(() -> !wizard().live().runningProperty().get());
    assertThat(wizard().live().resultProperty().get()).isEqualTo(Result.CANCELLED);
  }
}
