package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Where the account lives, as the window tells it: announced before, in the band, and with its reasons. */
class AccountTabTest extends LabWindowTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "hybrid-cloud-internet; light; Hybrid, mailbox in Microsoft 365; certain; sends Outlook on to anna@contoso.mail",
      "federated; dark; Cloud-only; certain; leaves its sign-in to sts.contoso.com",
      "not-exchange; light; Not Exchange; likely; goes to Google Workspace"})
  void theBandNamesItAndAClickTellsWhy(
      String scenario, String theme, String kind, String certainty, String reason, FxRobot robot) throws Exception {
    result(robot, scenario, theme);
    assertThat(robot.lookup("#residence").<Button>query().getText()).isEqualTo(kind + " \u00b7 " + certainty);
    robot.clickOn("#residence");
    WaitForAsyncUtils.waitForFxEvents();
    shoot("account-" + scenario + "-" + theme + "-3-account");
    TabPane tabs = robot.lookup("#inspector .tab-pane").query();
    assertThat(tabs.getSelectionModel().getSelectedItem().getText()).isEqualTo("Account");
    List<Node> kinds = List.copyOf(robot.lookup(".kind").queryAll());
    assertThat(kinds).hasSize(5);
    assertThat(kinds.getFirst().getStyleClass()).contains("kind-chosen");
    assertThat(((Label) kinds.getFirst().lookup(".kind-name")).getText()).isEqualTo(kind);
    assertThat(((Label) kinds.getFirst().lookup(".kind-badge")).getText()).isEqualTo(certainty);
    assertThat(texts(kinds.getFirst())).anyMatch(t -> t.contains(reason));
    resize(1024, 700);
    shoot("account-" + scenario + "-" + theme + "-4-small");
    assertThat(((Label) kinds.getFirst().lookup(".kind-name")).isTextTruncated()).isFalse();
  }

  private static List<String> texts(Node kind) {
    Set<Node> lines = kind.lookupAll(".kind-text");
    return lines.stream().map(n -> ((TextInputControl) n).getText()).toList();
  }

  private void result(FxRobot robot, String scenario, String theme) throws Exception {
    choose(robot, scenario, theme);
    toConsent(robot);
    assertThat(robot.lookup("#contacts .host").queryAllAs(Label.class)).extracting(Label::getText)
        .anyMatch(host -> host.contains("login.microsoftonline.com"));
    toResult(robot);
  }
}
