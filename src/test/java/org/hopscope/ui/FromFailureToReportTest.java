package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Exercise;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.app.Composition;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.report.ReportFormat;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** From a mailbox that Outlook does not reach to the report that says it does, as a technician goes, in each language. */
@Timeout(240)
class FromFailureToReportTest extends WindowTest {
  private static final Composition PRODUCT = Composition.of(Locale.ENGLISH);
  private static final String WORLD = "dangling-cname";

  @TempDir
  private Path folder;
  private Wording said;

  @Override
  protected Places places() {
    return PRODUCT.places();
  }

  @Override
  protected Analyzer analyzer() {
    return PRODUCT.analyzer();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theWholeWay(String language, FxRobot robot) throws Exception {
    said = new Wording(Locale.of(language));
    try (Exercise world = PRODUCT.places().exercise(WORLD).orElseThrow()) {
      if (language.equals("fr")) {
        robot.clickOn("#language");
      }
      typeTheAccount(robot, world.example());
      String broken = failingChart(robot);
      guideToTheRecord(robot);
      world.mend();
      click(robot, "#guide-done");
      await(this::over);
      greenNow(robot, broken);
      readBack(savedReport());
    }
  }

  private void typeTheAccount(FxRobot robot, Place.Example given) throws Exception {
    robot.interact(() -> robot.lookup("#place").<ComboBox<Place>>query().setValue(place()));
    type(robot, "#address", given.address());
    type(robot, "#password", given.password());
    assertThat(text(robot, "#next")).isEqualTo(said.say("button.next"));
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(this::over);
    painted();
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.clickOn(field);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(text);
    assertThat(robot.lookup(field).<TextInputControl>query().getText()).isEqualTo(text);
  }

  private String failingChart(FxRobot robot) {
    assertThat(wizard().live().resultProperty().get()).isEqualTo(Result.BLOCKED);
    assertThat(text(robot, "#verdict")).isEqualTo(said.say(graph().verdict().sentence()));
    String broken = graph().verdict().brokenAt().orElseThrow();
    assertThat(robot.lookup(hop(broken)).tryQuery()).isPresent();
    assertThat(graph().hop(broken).orElseThrow().state()).isEqualTo(HopState.FAILED);
    return broken;
  }

  private void guideToTheRecord(FxRobot robot) throws Exception {
    click(robot, "#guide-me");
    click(robot, "#guide-answer-mine");
    assertThat(read(robot, "#guide-card")).contains("autodiscover.contoso.com. 3600 IN CNAME mail.contoso.com.")
        .contains(said.say("guide.verify"));
  }

  /** Only what the record concerns was asked again, and the rest of the chart is as it was. */
  private void greenNow(FxRobot robot, String broken) throws Exception {
    painted();
    assertThat(text(robot, "#verdict")).isEqualTo(said.say(graph().verdict().sentence()));
    assertThat(wizard().live().resultProperty().get()).as(text(robot, "#verdict")).isEqualTo(Result.CONNECTS);
    assertThat(graph().hop(broken).orElseThrow().state()).isEqualTo(HopState.PASSED);
    assertThat(robot.lookup(hop(broken)).tryQuery()).isPresent();
    assertThat(text(robot, "#guide-heading")).isEqualTo(said.say("guide.solved"));
    assertThat(graph().hop("account").orElseThrow().evidence()).hasAtLeastOneElementOfType(Evidence.TakenOver.class);
    assertThat(graph().hop("r0.dns").orElseThrow().evidence()).doesNotHaveAnyElementsOfTypes(Evidence.TakenOver.class);
  }

  private Path savedReport() throws Exception {
    Path pdf = folder.resolve("report.pdf");
    Platform.runLater(() -> wizard().report().save(ReportFormat.PDF, pdf));
    // the first one reads the fonts, which takes its time on a machine that is busy
    WaitForAsyncUtils.waitFor(100, TimeUnit.SECONDS,
        () -> Files.exists(pdf) && !wizard().report().makingProperty().get());
    return pdf;
  }

  private void readBack(Path pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith(said.locale().getLanguage());
      assertThat(plain(new PDFTextStripper().getText(document))).contains(
          plain(said.say("report.result.connects")), plain(said.say("report.tried")), "anna@contoso.com",
          plain(said.say(graph().verdict().sentence())));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  private static String hop(String id) {
    return "#hop-" + id.replace('.', '-');
  }

  private HopGraph graph() {
    return wizard().live().graphProperty().get().orElseThrow();
  }

  private boolean over() {
    return wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get();
  }

  private static Place place() {
    return PRODUCT.places().all().stream().filter(p -> p.id().equals(WORLD)).findFirst().orElseThrow();
  }

  private static String read(FxRobot robot, String within) {
    Node node = robot.lookup(within).query();
    String typed = robot.from(node).lookup(".text-input").queryAllAs(TextInputControl.class).stream()
        .map(TextInputControl::getText).collect(Collectors.joining("\n"));
    return typed + robot.from(node).lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  private void click(FxRobot robot, String query) throws Exception {
    painted();
    robot.clickOn(query);
    painted();
  }
}
