package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Evidence;
import org.hopscope.snapshot.compare.Relation;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.ui.chart.ChartView;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Yesterday it worked: two analyses on a page, and what is different between them. */
class CompareTest extends WindowTest {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  @BeforeEach
  void twoDays(FxRobot robot) throws Exception {
    Snapshot before = Snapshot.of(Story.healthy().stream().map(CompareTest::aDayBefore).toList(), "1");
    Snapshot now = Snapshot.of(Story.expired(), "1");
    robot.interact(() -> wizard().kept().compare(now, before));
    await(() -> wizard().kept().compared().bothProperty().get().isPresent());
    painted();
  }

  private static AnalysisEvent aDayBefore(AnalysisEvent event) {
    return switch (event) {
      case AnalysisEvent.Started s -> new AnalysisEvent.Started(
          s.at(), s.when().minus(Duration.ofDays(1)), s.address(), s.client(), s.vantage());
      case AnalysisEvent.Observed(var at, var hop, Evidence.Dns dns) -> new AnalysisEvent.Observed(at, hop,
          new Evidence.Dns(
              dns.resolver(), dns.name(), dns.type(), dns.status(), dns.cnameTrail(),
              List.of(new Evidence.DnsRecord(dns.name(), "A", 3600, "192.0.2.11")), dns.took()));
      default -> event;
    };
  }

  @Override
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }

  @Test
  void whatIsComparedStandsAboveAndWhatIsDifferentBelow(FxRobot robot) {
    assertThat(robot.lookup("#compare").query().isVisible()).isTrue();
    assertThat(robot.lookup(".compare-title").queryLabeled().getText()).isEqualTo("Then and now");
    assertThat(text(robot, "#compare-before-when")).startsWith("23 November 2026");
    assertThat(text(robot, "#compare-after-when")).startsWith("24 November 2026");
    assertThat(lines(robot)).contains("What came of it (", "DNS (1)", "192.0.2.11", "192.0.2.10");
  }

  @Test
  void whatIsOtherwiseBearsAMarkAndTheRestIsQuiet(FxRobot robot) {
    assertThat(card(robot, "after", "r0-autodiscover").getPseudoClassStates()).contains(CHANGED).doesNotContain(QUIET);
    assertThat(card(robot, "after", "pc").getPseudoClassStates()).contains(QUIET).doesNotContain(CHANGED);
    assertThat(robot.lookup("#compare-after #hop-p-ews").queryAll()).as("it never came so far").isEmpty();
    assertThat(card(robot, "before", "p-ews").getAccessibleText()).contains("No longer there");
    assertThat(card(robot, "before", "r0-dns").getLayoutX()).isEqualTo(card(robot, "after", "r0-dns").getLayoutX());
    assertThat(card(robot, "before", "r0-dns").getLayoutY()).isEqualTo(card(robot, "after", "r0-dns").getLayoutY());
  }

  @Test
  void aLineLeadsBothChartsToItsHop(FxRobot robot) throws Exception {
    Button line = robot.lookup(".change-link").queryAllAs(Button.class).stream()
        .filter(button -> "r0.dns".equals(button.getUserData())).findFirst().orElseThrow();
    robot.interact(line::fire);
    painted();
    assertThat(wizard().kept().compared().selectedProperty().get()).contains("r0.dns");
    ChartView before = robot.lookup("#compare-before").query();
    ChartView after = robot.lookup("#compare-after").query();
    assertThat(before.moves().viewport()).isEqualTo(after.moves().viewport());
    assertThat(after.moves().viewport().scale()).isGreaterThan(0.8);
    robot.interact(after::requestFocus);
    robot.type(KeyCode.MINUS);
    assertThat(before.moves().viewport()).isEqualTo(after.moves().viewport());
  }

  @Test
  void sidesAreSwappedAndThePageIsCopiedAndClosed(FxRobot robot) {
    robot.clickOn("#compare-swap");
    await(() -> text(robot, "#compare-before-when").startsWith("24 November 2026"));
    robot.clickOn("#compare-copy");
    robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
        .contains("24 November 2026", "192.0.2.11", "Before:", "DNS"));
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#compare").query().isVisible()).isFalse();
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.WHO);
  }

  @Test
  void insideAndOutsideAreToldApart(FxRobot robot) {
    Snapshot inside = Snapshot.of(Example.events("anna@contoso.com", "autodiscover.contoso.com"), "1");
    Snapshot outside = Snapshot.of(Story.healthy(), "1");
    robot.interact(() -> wizard().kept().compare(inside, outside));
    await(() -> robot.lookup(".compare-title").queryLabeled().getText().equals("Inside and outside"));
    assertThat(text(robot, "#compare-after-when")).as("the later one stands at the right").startsWith("28 November");
  }

  @Test
  void anotherDnsServerIsAnotherNetworkUnlessItIsOnTheComputer() {
    assertThat(Relation.of(asking("192.0.2.53"), asking("198.51.100.53"))).isEqualTo(Relation.COMPUTERS);
    assertThat(Relation.of(asking("127.0.0.1:5353"), asking("127.0.0.1:6464"))).isEqualTo(Relation.TIMES);
  }

  private static Snapshot asking(String resolver) {
    return Snapshot.of(Story.healthy().stream()
        .map(event -> event instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Dns dns)
            ? new AnalysisEvent.Observed(at, hop, new Evidence.Dns(
                resolver, dns.name(), dns.type(), dns.status(), dns.cnameTrail(), dns.records(), dns.took()))
            : event)
        .toList(), "1");
  }

  private static Node card(FxRobot robot, String side, String hop) {
    return robot.lookup("#compare-" + side + " #hop-" + hop).query();
  }

  private static String lines(FxRobot robot) {
    return robot.lookup("#changes .label").queryAllAs(Label.class).stream().map(Label::getText)
        .collect(Collectors.joining("\n"));
  }
}
