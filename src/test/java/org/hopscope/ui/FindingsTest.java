package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What to do, beside the chart: two worlds of the practice lab. */
class FindingsTest extends LabWindowTest {
  @Test
  void whatStopsOutlookIsShownUnaskedWithWhatToPaste(FxRobot robot) throws Exception {
    analysed(robot, "scp-dead");
    assertThat(robot.lookup(".finding-title").<Label>query().getText())
        .isEqualTo("Active Directory names a server that does not answer");
    assertThat(robot.lookup(".finding-actor").<Label>query().getText()).isEqualTo("Exchange administrator");
    assertThat(read(robot)).contains("mail00.corp.fabrikam.com, where nothing answers on port 443")
        .contains("Set-ClientAccessService -Identity 'MAIL00'").contains("https://learn.microsoft.com/");
    robot.clickOn(".remedy .copy");
    assertThat(clipboard(robot)).startsWith("Get-ClientAccessService")
        .contains("'https://autodiscover.fabrikam.com/autodiscover/autodiscover.xml'");
    assertConsequencesUnfold(robot);
    assertLeadsToItsHopAndBack(robot);
  }

  private static void assertConsequencesUnfold(FxRobot robot) {
    assertThat(robot.lookup(".finding").queryAll()).hasSize(1);
    Node consequences = robot.lookup(".consequences").query();
    assertThat(consequences.isVisible()).isFalse();
    click(robot, "#with-scp-server-gone");
    assertThat(consequences.isVisible()).isTrue();
    assertThat(read(robot)).contains("autodiscover.fabrikam.com does not exist in DNS");
  }

  private void assertLeadsToItsHopAndBack(FxRobot robot) {
    click(robot, ".finding-hop");
    assertThat(wizard().live().selectedProperty().get()).contains("r0.scp.1");
    assertThat(robot.lookup("#inspector").tryQuery()).isPresent();
    assertThat(robot.lookup("#findings").tryQuery()).isEmpty();
    robot.clickOn("#to-finding-scp-server-gone");
    assertThat(robot.lookup("#findings").tryQuery()).isPresent();
    assertThat(wizard().live().selectedProperty().get()).isEmpty();
  }

  @Test
  void whatOnlyDeservesALookIsShownWhenItIsAskedFor(FxRobot robot) throws Exception {
    analysed(robot, "record-missing");
    assertThat(robot.lookup("#findings").tryQuery()).isEmpty();
    assertThat(robot.lookup("#to-findings").<ToggleButton>query().getText()).isEqualTo("1 finding");
    robot.clickOn("#to-findings");
    robot.clickOn(".remedy .copy");
    assertThat(clipboard(robot)).isEqualTo("autodiscover.contoso.com. 3600 IN CNAME autodiscover.outlook.com.");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#findings").tryQuery()).isEmpty();
  }

  private void analysed(FxRobot robot, String scenario) throws Exception {
    choose(robot, scenario, "light");
    toConsent(robot);
    toResult(robot);
  }

  /** Wherever it is in the list. */
  private static void click(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    ScrollPane scroll = robot.lookup("#findings .plain-scroll").query();
    robot.interact(() -> {
      double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
      double top = scroll.getContent().sceneToLocal(node.localToScene(0, 0)).getY() - 60;
      scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    });
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(node);
  }

  private static String read(FxRobot robot) {
    return robot.lookup("#findings .text-input").<TextInputControl>queryAll().stream().map(TextInputControl::getText)
        .collect(Collectors.joining("\n"));
  }

  private static String clipboard(FxRobot robot) {
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    return Optional.ofNullable(copied[0]).orElse("");
  }
}
