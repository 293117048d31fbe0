package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.snapshot.report.ReportFormat;
import org.hopscope.ui.chart.ChartView;
import org.hopscope.ui.chart.Viewport;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A finished analysis: the chart, the inspector, the table. */
class ResultTest extends WindowTest {
  @Override
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }

  private void result(FxRobot robot) {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    await(() -> robot.lookup("#hop-mailbox.state-passed").queryAll().size() == 1);
    WaitForAsyncUtils.sleep(150, java.util.concurrent.TimeUnit.MILLISECONDS);
  }

  private static Viewport viewport(FxRobot robot) {
    return robot.lookup("#chart").<ChartView>query().moves().viewport();
  }

  @Test
  void theTakenPathIsSolidAndEveryHopHasItsCard(FxRobot robot) {
    result(robot);
    for (String id : List.of("pc", "r0-dns", "r0-autodiscover", "r0-where", "p-mapi-http", "mailbox")) {
      Node card = robot.lookup("#hop-" + id).query();
      assertThat(card.getStyleClass()).as(id).contains("state-passed").doesNotContain("ghost");
    }
    assertThat(robot.lookup(".edge-taken .edge-path").queryAll()).hasSize(5);
  }

  @Test
  void aClickOpensTheEvidenceThatThereIs(FxRobot robot) {
    result(robot);
    robot.clickOn("#hop-r0-autodiscover");
    assertThat(tabs(robot)).containsExactly("Summary", "Certificates", "Exchange", "Timing");
    robot.clickOn("#hop-r0-dns");
    assertThat(tabs(robot)).containsExactly("Summary", "DNS", "Timing");
  }

  private static List<String> tabs(FxRobot robot) {
    return robot.lookup("#inspector .tab-pane").<TabPane>query().getTabs().stream().map(t -> t.getText()).toList();
  }

  @Test
  void theReportIsSavedAndThatIsSaid(FxRobot robot, @TempDir Path folder) throws Exception {
    result(robot);
    MenuButton save = robot.lookup("#save").query();
    assertThat(save.isVisible()).isTrue();
    assertThat(save.getItems()).extracting(MenuItem::getText)
        .containsExactly("PDF report\u2026", "HTML report\u2026", "Picture of the chart (PNG)\u2026");
    for (ReportFormat format : ReportFormat.values()) {
      Path file = folder.resolve(wizard().report().fileName(format));
      robot.interact(() -> wizard().report().save(format, file));
      await(() -> news(robot).equals("Saved as " + file + "."));
      assertThat(file).as(format.id()).isNotEmptyFile();
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidAndTheOldOneStands(FxRobot robot, @TempDir Path folder) throws Exception {
    result(robot);
    Path file = Files.createDirectory(folder.resolve("taken.html"));
    robot.interact(() -> wizard().report().save(ReportFormat.HTML, file));
    await(() -> news(robot).equals(file + " is not written: it is a folder."));
    assertThat(file).isEmptyDirectory();
  }

  private static String news(FxRobot robot) {
    return robot.lookup("#report-news").<Label>query().getText();
  }

  @Test
  void anotherClientIsJudgedOnTheSameChart(FxRobot robot) {
    result(robot);
    robot.clickOn("#what-if").clickOn("#what-if-outlook-mac");
    assertThat(robot.lookup("#verdict").<Label>query().getText()).contains("Exchange Web Services");
    assertThat(robot.lookup("#hop-p-mapi-http").query().getStyleClass()).contains("ghost");
    robot.clickOn("#what-if").clickOn("#what-if-outlook-windows");
    assertThat(robot.lookup("#verdict").<Label>query().getText()).contains("MAPI over HTTP")
        .doesNotContain("Exchange Web Services");
    assertThat(robot.lookup("#hop-p-mapi-http").query().getStyleClass()).doesNotContain("ghost");
  }

  @Test
  void anotherComputerIsJudgedOnTheSameChart(FxRobot robot) {
    result(robot);
    robot.clickOn("#what-if").clickOn("#what-if-tls-1-0");
    assertThat(robot.lookup("#what-if").<MenuButton>query().getText()).contains("TLS 1.0 at most");
    assertThat(robot.lookup("#verdict-aside").<Label>query().getText())
        .contains("Whether mail.contoso.com takes TLS 1.0 was not tried");
    robot.clickOn("#what-if").clickOn("#what-if-tls-newest");
    assertThat(robot.lookup("#what-if").<MenuButton>query().getText()).doesNotContain("TLS");
  }

  @Test
  void theMailboxTellsWhichProtocolWasChosenAndWhy(FxRobot robot) {
    result(robot);
    robot.clickOn("#hop-p-mapi-http");
    assertThat(tabs(robot)).contains("Choice");
  }

  @Test
  void aTabIsCopiedAsText(FxRobot robot) {
    result(robot);
    robot.clickOn("#hop-r0-autodiscover").clickOn("#tab-exchange").clickOn("#copy-exchange");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0])
        .contains("POST https://autodiscover.contoso.com/autodiscover/autodiscover.xml")
        .contains("    <Account>\n").contains("<Action>settings</Action>");
  }

  @Test
  void arrowsFollowThePathAndEnterOpens(FxRobot robot) {
    result(robot);
    robot.interact(() -> robot.lookup("#chart").query().requestFocus());
    assertThat(focused()).isEqualTo("hop-pc");
    robot.type(KeyCode.RIGHT);
    assertThat(focused()).isEqualTo("hop-r0-dns");
    robot.type(KeyCode.RIGHT).type(KeyCode.LEFT).type(KeyCode.ENTER);
    assertThat(wizard().live().selectedProperty().get()).contains("r0.dns");
    robot.type(KeyCode.ESCAPE);
    assertThat(wizard().live().selectedProperty().get()).isEmpty();
    assertThat(focused()).isEqualTo("hop-r0-dns");
  }

  private String focused() {
    return stage.getScene().getFocusOwner().getId();
  }

  @Test
  void theWheelZoomsAtThePointerAndADoubleClickFits(FxRobot robot) {
    result(robot);
    Viewport fitted = viewport(robot);
    Node card = robot.lookup("#hop-r0-autodiscover").query();
    Bounds before = card.localToScene(card.getBoundsInLocal());
    robot.moveTo("#hop-r0-autodiscover").scroll(6, javafx.geometry.VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(viewport(robot).scale()).isNotEqualTo(fitted.scale());
    Bounds after = card.localToScene(card.getBoundsInLocal());
    assertThat(after.getCenterX()).isCloseTo(before.getCenterX(), org.assertj.core.data.Offset.offset(8.0));
    robot.moveTo("#chart").doubleClickOn(bare(robot));
    assertThat(viewport(robot)).isEqualTo(fitted);
  }

  @Test
  void buttonsZoomAndFit(FxRobot robot) {
    result(robot);
    Viewport fitted = viewport(robot);
    robot.clickOn("#zoom-in");
    assertThat(viewport(robot).scale()).isGreaterThan(fitted.scale());
    robot.clickOn("#zoom-fit");
    assertThat(viewport(robot)).isEqualTo(fitted);
  }

  @Test
  void draggingPans(FxRobot robot) {
    result(robot);
    Viewport fitted = viewport(robot);
    robot.drag(bare(robot), MouseButton.PRIMARY).moveBy(60, 30).drop();
    assertThat(viewport(robot).x() - fitted.x()).isCloseTo(60, org.assertj.core.data.Offset.offset(12.0));
    assertThat(viewport(robot).scale()).isEqualTo(fitted.scale());
  }

  /** A point of the chart where nothing lies. */
  private static javafx.geometry.Point2D bare(FxRobot robot) {
    Node chart = robot.lookup("#chart").query();
    Bounds bounds = chart.localToScreen(chart.getBoundsInLocal());
    return new javafx.geometry.Point2D(bounds.getMinX() + 30, bounds.getMinY() + 12);
  }

  @Test
  void theTableTellsTheSame(FxRobot robot) throws Exception {
    result(robot);
    robot.clickOn("#hops-fold");
    TableView<?> table = robot.lookup("#hops").query();
    assertThat(table.isVisible()).isTrue();
    shoot("hops-light");
    assertThat(table.getItems()).hasSize(7);
    robot.clickOn("#hops .table-row-cell");
    assertThat(wizard().live().selectedProperty().get()).isPresent();
  }

  @Test
  void aRestingDrawerKeepsItsWidth(FxRobot robot) {
    result(robot);
    robot.clickOn("#hop-r0-dns");
    double width = robot.lookup("#inspector").<javafx.scene.layout.Region>query().getWidth();
    Node grip = robot.lookup("#grip").query();
    double edge = grip.localToScene(0, 0).getX() - 80;
    robot.interact(() -> grip.fireEvent(new MouseEvent(
        MouseEvent.MOUSE_DRAGGED, edge, 300, edge, 300, MouseButton.PRIMARY, 1, false, false, false, false,
        true, false, false, false, false, false, null)));
    double wider = robot.lookup("#inspector").<javafx.scene.layout.Region>query().getWidth();
    assertThat(wider).isGreaterThan(width + 40);
    robot.type(KeyCode.ESCAPE).clickOn("#hop-r0-dns");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#inspector").<javafx.scene.layout.Region>query().getWidth()).isEqualTo(wider);
  }

  @Test
  void nothingImportantIsCutOffInASmallWindow(FxRobot robot) throws Exception {
    resize(900, 640);
    assertWhole(robot, ".action", ".page-title", ".field-name", ".sentence");
    resize(1180, 780);
    result(robot);
    resize(900, 640);
    assertWhole(robot, "#verdict", "#elapsed", "#progress-text", ".action", ".rail-step");
  }

  private static void assertWhole(FxRobot robot, String... queries) {
    for (String query : queries) {
      for (Node node : robot.lookup(query).queryAll()) {
        if (node.isVisible() && node instanceof javafx.scene.control.Labeled labeled) {
          assertThat(labeled.isTextTruncated()).as(query + " " + labeled.getText()).isFalse();
          Bounds bounds = labeled.localToScene(labeled.getBoundsInLocal());
          assertThat(bounds.getMaxX()).as(query).isLessThanOrEqualTo(900.5);
        }
      }
    }
  }

  @Test
  void theHopWhereTheRoadEndsIsMarkedWithItsCause(FxRobot robot) {
    analyzer = new FakeAnalyzer(Story.expired());
    robot.interact(() -> {
      shell.dispose();
      shell = new Shell(engine(), words, options());
      stage.getScene().setRoot(shell.root());
    });
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    await(() -> !robot.lookup("#hop-r0-autodiscover").queryAll().isEmpty());
    Node card = robot.lookup("#hop-r0-autodiscover").query();
    assertThat(card.getStyleClass()).contains("breaking", "state-failed");
    assertThat(((Label) card.lookup(".hop-cause")).getText()).contains("Certificate expired");
    assertThat(text(robot, "#verdict")).contains("autodiscover.contoso.com").contains("expired");
    assertThat(Optional.of(card).map(c -> c.localToScene(c.getBoundsInLocal()).getMinX()).orElseThrow()).isPositive();
  }
}
