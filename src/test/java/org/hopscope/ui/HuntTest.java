package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Family;
import org.hopscope.advice.session.Hunt;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.app.Composition;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.snapshot.report.ReportFormat;
import org.hopscope.ui.wizard.HopRow;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** An exercise whose fault is hidden: the guide asks and hints, and nothing tells before it is found. */
@Timeout(120)
class HuntTest extends WindowTest {
  private static final Composition PRODUCT = Composition.of(Locale.ENGLISH);

  @TempDir
  private Path folder;

  @Override
  protected Places places() {
    return PRODUCT.places();
  }

  @Override
  protected Analyzer analyzer() {
    return PRODUCT.analyzer();
  }

  @Test
  void itIsFoundByAnsweringAndMendedWithTheGuide(FxRobot robot) throws Exception {
    hidden(robot, "dangling-cname");
    click(robot, "#to-guide");
    assertThat(text(robot, "#guide-heading")).isEqualTo("What is broken here?");
    Family wrong = Hunt.of(graph()).answers().stream().filter(f -> f != Family.NAMES).findFirst().orElseThrow();
    click(robot, "#guide-hunt-" + wrong.id());
    assertThat(all(robot, "#guide"))
        .contains("It is not that: " + words.say(wrong.word()) + ".", words.say(Family.NAMES.hint()))
        .noneMatch(this::tells);
    assertThat(robot.lookup("#guide-hunt-" + wrong.id()).tryQuery()).isEmpty();
    click(robot, "#guide-hunt-names");
    assertThat(all(robot, "#guide-card")).contains("Found: A name in DNS.");
    assertThat(text(robot, "#guide-heading")).isEqualTo("Can you make this change yourself?");
    assertThat(robot.lookup("#practice-solution").query().isVisible()).isFalse();
    robot.clickOn("#practice-mend");
    await(() -> over() && wizard().live().resultProperty().get() == Result.CONNECTS);
    assertThat(text(robot, "#guide-heading")).isEqualTo("Solved");
  }

  @Test
  void nothingElseTellsIt(FxRobot robot) throws Exception {
    hidden(robot, "cert-expired");
    String broken = graph().verdict().brokenAt().orElseThrow();
    assertThat(robot.lookup("#to-findings").query().isVisible()).isFalse();
    assertThat(wizard().live().rows()).extracting(HopRow::summary).noneMatch(this::tells);
    robot.clickOn("#hop-" + broken.replace('.', '-'));
    painted();
    assertThat(all(robot, "#inspector")).isNotEmpty().noneMatch(this::tells);
    assertThat(robot.lookup("#tab-certificates").tryQuery()).as("the evidence").isPresent();
    Path pdf = folder.resolve("a.pdf");
    robot.interact(() -> wizard().report().save(ReportFormat.PDF, pdf));
    assertThat(text(robot, "#report-news")).isEqualTo(words.say("report.secret"));
    assertThat(Files.exists(pdf)).isFalse();
    robot.interact(() -> wizard().live().selectedProperty().set(java.util.Optional.empty()));
    click(robot, "#to-guide");
    assertThat(all(robot, "#guide")).noneMatch(this::tells);
    click(robot, "#guide-solution");
    assertThat(all(robot, "#guide")).anyMatch(this::tells);
  }

  @Test
  void whereTheWayIsOpenTheGuideLeadsToTheNetwork(FxRobot robot) throws Exception {
    hidden(robot, "net-optional-blocked");
    click(robot, "#to-guide");
    assertThat(text(robot, "#guide-heading")).isEqualTo("The way to the mailbox is open");
    click(robot, "#guide-network");
    await(Page.NETWORK);
  }

  private boolean tells(String text) {
    return Stream.concat(
        Advice.of(graph()).findings().stream().flatMap(f -> Stream.of(f.title(), f.seen())),
        Stream.of(graph().verdict().sentence()))
        .map(words::say).anyMatch(text::contains);
  }

  private HopGraph graph() {
    return wizard().live().graphProperty().get().orElseThrow();
  }

  private boolean over() {
    return wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get();
  }

  private void hidden(FxRobot robot, String scenario) throws Exception {
    robot.interact(() -> {
      wizard().who().placeProperty().set(place(scenario));
      wizard().who().disguise().wornProperty().set(true);
    });
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(this::over);
    painted();
  }

  private static Place place(String scenario) {
    return PRODUCT.places().all().stream().filter(p -> p.id().equals(scenario)).findFirst().orElseThrow();
  }

  private static List<String> all(FxRobot robot, String within) {
    Node node = robot.lookup(within).query();
    return Stream.concat(
        robot.from(node).lookup(".text-input").queryAllAs(TextInputControl.class).stream()
            .map(TextInputControl::getText),
        robot.from(node).lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText)).toList();
  }

  private void click(FxRobot robot, String query) throws Exception {
    painted();
    robot.clickOn(query);
    painted();
  }
}
