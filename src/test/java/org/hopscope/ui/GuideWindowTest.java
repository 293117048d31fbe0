package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.app.Composition;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.ui.guide.LogLine;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Guided troubleshooting beside the chart, in worlds of the practice lab. */
@Timeout(120)
class GuideWindowTest extends WindowTest {
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
  void fromTheQuestionOverTheFixToSolved(FxRobot robot) throws Exception {
    analysed(robot, "dangling-cname");
    robot.clickOn("#guide-me");
    assertThat(text(robot, "#guide-heading")).isEqualTo("Can you make this change yourself?");
    assertThat(text(robot, "#guide-step")).isEqualTo("Step 1");
    assertThat(robot.lookup("#findings").tryQuery()).isEmpty();
    click(robot, "#guide-answer-mine");
    assertThat(robot.lookup(".guide-act").tryQuery()).isPresent();
    assertThat(read(robot, "#guide-card")).contains("autodiscover.contoso.com. 3600 IN CNAME mail.contoso.com.")
        .doesNotContain("password");
    click(robot, "#guide-done");
    await(this::over);
    assertThat(text(robot, "#guide-heading")).as("nothing was changed").contains("It is seen still");
    click(robot, "#guide-answer-just-now");
    robot.clickOn("#practice-mend");
    await(() -> over() && wizard().live().resultProperty().get() == Result.CONNECTS);
    assertThat(text(robot, "#guide-heading")).isEqualTo("Solved");
    assertThat(read(robot, "#guide-card")).contains("Green now: ");
    assertThat(log()).anyMatch(line -> line.startsWith("Done: ")).anyMatch(line -> line.startsWith("Checked again. "))
        .last().asString().startsWith("Solved");
    assertThat(robot.lookup("#guide").tryQuery()).as("still beside the chart").isPresent();
  }

  @Test
  void theOneToTellGetsATextAndNotesAndPausesAreInTheLog(FxRobot robot) throws Exception {
    analysed(robot, "dangling-cname");
    robot.clickOn("#to-guide");
    click(robot, "#guide-answer-somebody");
    click(robot, "#guide-answer-yes");
    assertThat(read(robot, "#guide-ticket")).contains("To: Owner of the DNS zone", "What to change:");
    robot.clickOn("#guide-note").write("Ticket 4711").type(KeyCode.ENTER);
    click(robot, "#guide-waiting");
    assertThat(text(robot, "#guide-heading")).isEqualTo("Paused");
    click(robot, "#guide-resume");
    assertThat(log()).contains("Note: Ticket 4711", "Paused.", "Resumed.");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#guide").tryQuery()).isEmpty();
    robot.clickOn("#to-guide");
    assertThat(robot.lookup(".guide-tell").tryQuery()).as("where it was").isPresent();
  }

  @Test
  void whatCannotBeDoneEndsUndecidedWithWhatItIsNot(FxRobot robot) throws Exception {
    analysed(robot, "wrong-password");
    robot.clickOn("#to-guide");
    click(robot, "#guide-answer-unsure");
    click(robot, "#guide-cannot");
    assertThat(text(robot, "#guide-heading")).isEqualTo("Nothing is left to try here");
    click(robot, "#guide-undecided");
    assertThat(text(robot, "#guide-heading")).isEqualTo("Ended undecided");
    assertThat(read(robot, "#guide-card")).contains("Ruled out:", "DNS record");
    assertThat(log().getLast()).startsWith("Ended undecided. Ruled out: ");
    assertThat(robot.lookup("#guide-pause").query().isDisabled()).isTrue();
  }

  /** On another laptop: the file tells address, chart and log; the password is that of the world. */
  @Test
  void pausedSavedAndTakenUpInAnotherWindow(FxRobot robot) throws Exception {
    analysed(robot, "dangling-cname");
    robot.clickOn("#to-guide");
    click(robot, "#guide-answer-mine");
    robot.clickOn("#guide-pause");
    Path file = folder.resolve("a.hopscope");
    robot.interact(() -> wizard().kept().save(file));
    await(() -> Files.exists(file));
    close();
    open();
    robot.interact(() -> wizard().kept().open(file));
    await(Page.RESULT);
    painted();
    assertThat(text(robot, "#guide-heading")).isEqualTo("Paused");
    assertThat(robot.lookup(".practice-bar").query().isVisible()).as("a file is no world").isFalse();
    click(robot, "#guide-resume");
    assertThat(robot.lookup(".guide-act").tryQuery()).as("where it was").isPresent();
    click(robot, "#guide-done");
    await(Page.CONSENT);
    painted();
    robot.clickOn("#kept-news-close");
    painted();
    robot.clickOn("#consent");
    assertThat(wizard().consent().agreedProperty().get()).isTrue();
    robot.clickOn("#next");
    await(this::over);
    assertThat(text(robot, "#guide-heading")).contains("It is seen still");
    assertThat(log()).contains("Paused.", "Resumed.").last().asString().startsWith("Checked again. ");
  }

  @Test
  void aPackageHandsItOver(FxRobot robot) throws Exception {
    analysed(robot, "wrong-password");
    robot.clickOn("#to-guide");
    click(robot, "#guide-answer-no");
    click(robot, "#guide-somebody");
    Path zip = folder.resolve("a.zip");
    robot.interact(() -> wizard().guide().handOver(zip));
    await(() -> text(robot, "#guide-heading").startsWith("Handed over to"));
    assertThat(text(robot, "#kept-news")).isEqualTo("The package is saved as " + zip + ".");
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName)).hasSize(3).contains("ticket.txt")
          .noneMatch(name -> name.contains("/"));
      String ticket = new String(file.getInputStream(file.getEntry("ticket.txt")).readAllBytes(),
          StandardCharsets.UTF_8);
      assertThat(ticket).contains("To: Next level of support", "Does the same password open the mailbox in a browser?");
    }
    assertThat(log().getLast()).startsWith("Handed over to: ");
  }

  private boolean over() {
    return wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get();
  }

  private void analysed(FxRobot robot, String scenario) throws Exception {
    robot.interact(() -> wizard().who().placeProperty().set(place(scenario)));
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(this::over);
    painted();
  }

  private static Place place(String scenario) {
    return PRODUCT.places().all().stream().filter(p -> p.id().equals(scenario)).findFirst().orElseThrow();
  }

  private List<String> log() {
    return wizard().guide().lines().stream().map(LogLine::text).toList();
  }

  private static String read(FxRobot robot, String within) {
    Node node = robot.lookup(within).query();
    return robot.from(node).lookup(".text-input").queryAllAs(TextInputControl.class).stream()
        .map(TextInputControl::getText)
        .collect(Collectors.joining("\n"))
        + robot.from(node).lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText)
            .collect(Collectors.joining("\n"));
  }

  private void click(FxRobot robot, String query) throws Exception {
    painted();
    robot.clickOn(query);
    painted();
  }
}
