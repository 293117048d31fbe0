package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.hopscope.advice.firewall.Export;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;
import org.hopscope.ui.network.EndpointRow;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page that tests a network: from the first page to the rows and what is behind one. */
class NetworkPageTest extends WindowTest {
  private void toNetwork(FxRobot robot) {
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    await(() -> !text(robot, "#list-line").isEmpty());
  }

  private void sweep(FxRobot robot) {
    toNetwork(robot);
    robot.clickOn("#next");
    await(Page.SWEEP);
    await(() -> !wizard().network().runningProperty().get());
  }

  private static TableView<EndpointRow> table(FxRobot robot) {
    return robot.lookup("#endpoints").query();
  }

  private static List<String> hosts(FxRobot robot) {
    List<String> hosts = new ArrayList<>();
    robot.interact(() -> table(robot).getItems().forEach(row -> hosts.add(row.host())));
    return hosts;
  }

  private static List<String> heads(FxRobot robot) {
    return robot.lookup(".group-head").queryAllAs(Label.class).stream().filter(Node::isVisible)
        .sorted(java.util.Comparator.comparing(l -> l.localToScene(0, 0).getY())).map(Label::getText).toList();
  }

  @Test
  void theListSaysItsDateVersionAndAge(FxRobot robot) {
    toNetwork(robot);
    assertThat(text(robot, "#list-line")).isEqualTo("List of January 30, 2025, version 2025013000, 667 days old");
    assertThat(text(robot, "#network-place")).isEqualTo("This network");
  }

  @Test
  void theVerdictTheGroupsAndTheRowsAreShown(FxRobot robot) throws Exception {
    sweep(robot);
    assertThat(text(robot, "#sweep-progress-text")).isEqualTo("9 of 9 endpoints");
    assertThat(hosts(robot)).startsWith("smtp.office365.com", "worldaz.tr.teams.microsoft.com").hasSize(9);
    assertThat(heads(robot).getFirst()).isEqualTo("Mail programs cannot use SMTP, IMAP or POP \u00b7 1 of 1 blocked");
    assertThat(heads(robot)).hasSize(6);
    assertThat(robot.lookup(".sweep-broken").queryAll()).hasSize(1);
  }

  @Test
  void whatNobodyCouldTestIsCountedAndNamed(FxRobot robot) {
    sweep(robot);
    assertThat(text(robot, "#sweep-untested")).isEqualTo("2 names not tested");
    assertThat(robot.lookup("#sweep-untested").<Label>query().getTooltip().getText())
        .contains("*.mx.microsoft, *.sharepoint.com");
  }

  @ParameterizedTest
  @CsvSource({"1280,800", "1024,700", "900,640"})
  void everyRowIsReadWithoutScrollingSideways(double width, double height, FxRobot robot) throws Exception {
    sweep(robot);
    resize(width, height);
    painted();
    for (String name : List.of("state", "port", "cause")) {
      for (Node cell : robot.lookup("#endpoints .table-row-cell .table-cell").queryAll()) {
        boolean shown = cell instanceof TableCell<?, ?> c && !c.isEmpty()
            && c.getTableColumn().getId().equals("column-" + name) && !c.getText().contains("Contoso Inspection CA");
        assertThat(!shown || isWhole((Labeled) cell)).as(cell.toString()).isTrue();
      }
    }
    double columns = table(robot).getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum();
    assertThat(columns).isLessThanOrEqualTo(table(robot).getWidth());
  }

  private static boolean isWhole(Labeled cell) {
    return cell.lookup(".text") instanceof Text drawn && drawn.getText().equals(cell.getText());
  }

  @Test
  void besideTheEvidenceStandsWhatMattersMost(FxRobot robot) throws Exception {
    sweep(robot);
    robot.interact(() -> table(robot).getSelectionModel().select(0));
    painted();
    assertThat(table(robot).getVisibleLeafColumns()).extracting(c -> c.getId())
        .containsExactly("column-state", "column-host", "column-port", "column-cause");
    robot.type(KeyCode.ESCAPE);
    painted();
    assertThat(table(robot).getVisibleLeafColumns()).extracting(c -> c.getId()).contains("column-address");
  }

  @Test
  void whatIsChosenIsWhatIsAskedFor(FxRobot robot) {
    toNetwork(robot);
    robot.clickOn("#service-teams").clickOn("#service-common").clickOn("#service-sharepoint");
    robot.interact(() -> robot.lookup("#cloud").<ComboBox<Instance>>query().setValue(Instance.CHINA));
    await(() -> wizard().network().scope().listProperty().get().isPresent());
    robot.clickOn("#next");
    await(() -> sweeper.request != null);
    assertThat(sweeper.request.areas()).containsExactly("Exchange", "SharePoint");
    assertThat(sweeper.request.list().instance()).isEqualTo(Instance.CHINA);
  }

  @Test
  void whatWasTypedForAProxyIsLentToTheSweep(FxRobot robot) {
    sweeper.script(Sweeps.begun(400));
    robot.clickOn("#options");
    robot.interact(() -> {
      robot.lookup("#option-proxy-user").<TextField>query().setText("CORP\\anna");
      robot.lookup("#option-proxy-password").<TextField>query().setText("Pr0xy!");
      robot.lookup("#check-network").<Button>query().fire();
    });
    await(Page.NETWORK);
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    await(() -> sweeper.request != null);
    AnalysisRequest.ProxyLogin login = sweeper.request.proxyLogin().orElseThrow();
    String password = login.password().use(String::new);
    assertThat(login.user() + " " + password).isEqualTo("CORP\\anna Pr0xy!");
    assertThat(wizard().who().options().proxyLogin().passwordEmptyProperty().get()).as("it is kept by nobody else")
        .isTrue();
  }

  @Test
  void withoutAServiceThereIsNothingToTest(FxRobot robot) {
    toNetwork(robot);
    robot.clickOn("#service-exchange").clickOn("#service-teams").clickOn("#service-common");
    assertThat(robot.lookup("#next").<Button>query().isDisabled()).isTrue();
    robot.clickOn("#service-exchange");
    assertThat(robot.lookup("#next").<Button>query().isDisabled()).isFalse();
  }

  @Test
  void rowsComeInWhileItRunsAndCancelKeepsThem(FxRobot robot) throws Exception {
    begin(robot);
    sweeper.play(Sweeps.blocked().subList(1, 4));
    await(() -> table(robot).getItems().size() == 3);
    assertThat(text(robot, "#sweep-progress-text")).isEqualTo("3 of 400 endpoints");
    assertThat(robot.lookup("#next").<Button>query().isDisabled()).isTrue();
    robot.clickOn("#cancel");
    await(() -> !wizard().network().runningProperty().get());
    assertThat(sweeper.cancelled).isTrue();
    assertThat(table(robot).getItems()).hasSize(3);
    await(() -> places.closed.get() == 1);
  }

  private void begin(FxRobot robot) {
    sweeper.script(Sweeps.begun(400));
    toNetwork(robot);
    robot.clickOn("#next");
    await(() -> sweeper.request != null);
  }

  @Test
  void thousandsOfRowsAreTakenInAndSorted(FxRobot robot) {
    begin(robot);
    List<SweepEvent> many = IntStream.range(0, 3000)
        .mapToObj(
            i -> Sweeps.found(Sweeps.reached(FakeLists.TEAMS, "host" + i + ".teams.microsoft.com", 443, Impact.TEAMS)))
        .toList();
    Thread.startVirtualThread(() -> sweeper.play(many));
    await(() -> table(robot).getItems().size() == 3000);
    sweeper.play(Sweeps.blocked().subList(3, 4));
    await(() -> hosts(robot).getFirst().equals("smtp.office365.com"));
  }

  @Test
  void closingTheWindowStopsTheSweep(FxRobot robot) {
    begin(robot);
    robot.interact(stage::close);
    await(() -> sweeper.cancelled && places.closed.get() == 1);
  }

  @Test
  void textAndStateNarrowTheRows(FxRobot robot) {
    sweep(robot);
    robot.clickOn("#show-broken");
    assertThat(hosts(robot)).hasSize(3);
    robot.clickOn("#endpoint-filter").write("SMTP");
    assertThat(hosts(robot)).containsExactly("smtp.office365.com");
    robot.clickOn("#show-all");
    robot.clickOn("#endpoint-filter").push(KeyCode.SHORTCUT, KeyCode.A).write("inspection");
    assertThat(hosts(robot)).hasSize(9);
  }

  @Test
  void sortingKeepsTheGroups(FxRobot robot) {
    sweep(robot);
    robot.interact(() -> {
      TableView<EndpointRow> table = table(robot);
      table.getSortOrder().setAll(List.of(table.getColumns().get(1)));
    });
    assertThat(hosts(robot)).startsWith("smtp.office365.com", "worldaz.tr.teams.microsoft.com");
    assertThat(heads(robot)).hasSize(6);
  }

  @Test
  void aRowOpensItsEvidenceAndEscapeClosesIt(FxRobot robot) throws Exception {
    sweep(robot);
    robot.interact(() -> table(robot).getSelectionModel().select(0));
    assertThat(robot.lookup("#inspector .tab-pane").<TabPane>query().getTabs().stream().map(t -> t.getText()))
        .containsExactly("Endpoint", "DNS", "Certificates", "Timing");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#inspector").queryAll()).isEmpty();
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.SWEEP);
    robot.type(KeyCode.ESCAPE);
    await(Page.NETWORK);
    robot.type(KeyCode.ESCAPE);
    await(Page.WHO);
  }

  @Test
  void aRefreshThatFailsSaysWhyAndKeepsTheList(FxRobot robot) {
    toNetwork(robot);
    lists.gate.acquireUninterruptibly();
    robot.clickOn("#refresh");
    assertThat(text(robot, "#list-news")).startsWith("Asking Microsoft");
    assertThat(robot.lookup("#refresh").<Button>query().isDisabled()).isTrue();
    lists.gate.release();
    await(() -> text(robot, "#list-news").contains("503"));
    assertThat(text(robot, "#list-line")).contains("2025013000");
  }

  @Test
  void aNewerListIsTheOneToGoBy(FxRobot robot) {
    lists.answer = old -> new Refreshed.Updated(new org.hopscope.model.endpoint.EndpointList(
        old.instance(), new EndpointVersion("2026112800"), lists.today(), "endpoints.office.com", old.sets()),
        old.version());
    toNetwork(robot);
    robot.clickOn("#refresh");
    await(() -> text(robot, "#list-line").contains("2026112800, of today"));
    assertThat(text(robot, "#list-news")).contains("2026112800").contains("2025013000");
    robot.clickOn("#next");
    await(() -> sweeper.request != null);
    assertThat(sweeper.request.list().version().text()).isEqualTo("2026112800");
  }

  @Test
  void aPlaceThatCannotBeOpenedSaysWhy(FxRobot robot) {
    places.bad = Optional.of(Message.of("The proxy is not one."));
    toNetwork(robot);
    robot.clickOn("#next");
    await(() -> text(robot, "#network-problem").equals("The proxy is not one."));
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.NETWORK);
  }

  @Test
  void keysAloneLeadThroughIt(FxRobot robot) {
    robot.interact(() -> robot.lookup("#check-network").query().requestFocus());
    robot.type(KeyCode.SPACE);
    await(Page.NETWORK);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("service-exchange");
    await(() -> !robot.lookup("#next").<Button>query().isDisabled());
    robot.type(KeyCode.SPACE);
    assertThat(robot.lookup("#service-exchange").<CheckBox>query().isSelected()).isFalse();
    robot.type(KeyCode.ENTER);
    await(Page.SWEEP);
    await(() -> stage.getScene().getFocusOwner() == table(robot));
    robot.type(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#inspector").queryAll()).hasSize(1);
  }

  @Test
  void theRailLeadsThereAndBackAndTheResultIsStillThere(FxRobot robot) {
    sweep(robot);
    robot.clickOn("#rail-who");
    await(Page.WHO);
    robot.clickOn("#rail-network");
    await(Page.SWEEP);
    assertThat(table(robot).getItems()).hasSize(9);
    robot.clickOn("#sweep-scope");
    await(Page.NETWORK);
  }

  @Test
  void everythingWithTheFocusHasAName(FxRobot robot) {
    sweep(robot);
    for (Node node : robot.lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
      boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
          || node instanceof javafx.scene.control.Labeled label && label.getText() != null
              && !label.getText().isBlank();
      assertThat(named).as(node.toString()).isTrue();
    }
  }

  @Test
  void theMissingRulesAreCopied(FxRobot robot) {
    sweep(robot);
    robot.interact(() -> menu(robot, Export.MAIL).getItems().getFirst().fire());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).contains("smtp.office365.com").contains("3478");
    assertThat(text(robot, "#export-news")).startsWith("Copied: ");
  }

  private static Menu menu(FxRobot robot, Export export) {
    return (Menu) robot.lookup("#export").<MenuButton>query().getItems().get(export.ordinal());
  }

  @Test
  void theMissingRulesAreWrittenToAFileOrItIsSaidWhyNot(FxRobot robot, @TempDir Path folder) throws Exception {
    sweep(robot);
    Path file = folder.resolve("rules.csv");
    robot.interact(() -> wizard().network().rules().save(Export.CSV, file));
    await(() -> text(robot, "#export-news").equals("Saved as " + file + "."));
    assertThat(Files.readString(file)).contains("smtp.office365.com");
    robot.interact(() -> wizard().network().rules().save(Export.PF, folder.resolve("none/pf.conf")));
    await(() -> text(robot, "#export-news").contains("its folder does not exist"));
  }
}
