package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Vantage;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Past analyses: kept when they end, listed, searched, opened, compared, deleted and taken back. */
class HistoryPageTest extends WindowTest {
  private static final Instant DAY = Instant.parse("2026-11-27T08:15:30Z");

  @TempDir
  private Path data;
  private Archive archive;
  private final Remembered memory = new Remembered();

  @Override
  protected UiOptions options() {
    archive = new Archive(data.resolve("history"));
    return super.options().withMemory(memory).withArchive(archive);
  }

  private void put(int minutes, String address, String host, String place) throws Exception {
    List<AnalysisEvent> events = new ArrayList<>(Example.events(address, host));
    var first = (AnalysisEvent.Started) events.getFirst();
    Vantage vantage = new Vantage(place, place.equals("here") ? "This network" : "Certificate expired",
        first.vantage().adDomain());
    events.set(0, new AnalysisEvent.Started(
        first.at(), DAY.plus(Duration.ofMinutes(minutes)), first.address(), first.client(), vantage));
    archive.keep(Snapshot.of(events, "1.2.3"));
  }

  private void three() throws Exception {
    put(0, "anna@fabrikam.de", "old.fabrikam.de", "here");
    put(1, "ben@contoso.com", "autodiscover.contoso.com", "cert-expired");
    put(2, "anna@fabrikam.de", "new.fabrikam.de", "here");
  }

  private void toHistory(FxRobot robot) {
    robot.clickOn("#rail-history");
    await(Page.HISTORY);
    await(() -> !wizard().history().loadingProperty().get());
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#history").query();
  }

  /** What the visible rows say. */
  private static String rows(FxRobot robot) {
    ObservableList<?> items = table(robot).getItems();
    return String.join("\n", items.stream().map(item -> table(robot).getColumns().stream()
        .map(column -> String.valueOf(cell(column, item))).reduce("", (a, b) -> a + "|" + b)).toList());
  }

  private static <T> Object cell(javafx.scene.control.TableColumn<T, ?> column, Object item) {
    @SuppressWarnings("unchecked")
    T row = (T) item;
    return column.getCellData(row);
  }

  private void choose(FxRobot robot, int... which) {
    robot.interact(() -> {
      table(robot).getSelectionModel().clearSelection();
      for (int one : which) {
        table(robot).getSelectionModel().select(one);
      }
    });
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(archive.folder())) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void anAnalysisThatEndedStandsInTheList(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    await(() -> archive.files().size() == 1);
    assertThat(Files.readString(archive.files().getFirst())).contains("anna@contoso.com").doesNotContain("S3cret");
    toHistory(robot);
    assertThat(rows(robot)).contains("anna@contoso.com", "This network", "Outlook would connect with MAPI over HTTP",
        "Nov 24, 2026");
    robot.clickOn("#back");
    await(Page.RESULT);
  }

  @Test
  void aSessionIsKeptWithItsAnalysisAndTakenUpAgain(FxRobot robot) throws Exception {
    put(0, "anna@fabrikam.de", "old.fabrikam.de", "here");
    Path file = archive.files().getFirst();
    toHistory(robot);
    choose(robot, 0);
    robot.interact(() -> wizard().history().open());
    await(Page.RESULT);
    robot.interact(() -> wizard().guide().shownProperty().set(true));
    robot.interact(() -> wizard().guide().note("Ticket 4711"));
    await(() -> text(file).contains("Ticket 4711"));
    assertThat(archive.files()).as("in the place of the analysis itself").containsExactly(file);
    robot.interact(() -> wizard().startOver());
    toHistory(robot);
    choose(robot, 0);
    robot.interact(() -> wizard().history().open());
    await(Page.RESULT);
    assertThat(wizard().guide().lines()).extracting(line -> line.text()).contains("Note: Ticket 4711");
    String before = text(file);
    robot.interact(() -> wizard().guide().end());
    await(() -> text(file).contains("\"undecided\""));
    assertThat(text(file)).isNotEqualTo(before);
  }

  @Test
  void anAnalysisThatRanHereHasItsSessionToo(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    await(() -> wizard().guide().offeredProperty().get());
    robot.interact(() -> wizard().guide().shownProperty().set(true));
    robot.interact(() -> wizard().guide().note("Called back"));
    await(() -> archive.files().size() == 1 && text(archive.files().getFirst()).contains("Called back"));
    assertThat(text(archive.files().getFirst())).doesNotContain("S3cret");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }

  @Test
  void whoDoesNotWantItHasNone(FxRobot robot) throws Exception {
    toHistory(robot);
    robot.clickOn(robot.lookup("#history-keeps").<CheckBox>query());
    assertThat(memory.keepsHistory()).isFalse();
    robot.clickOn("#back");
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    toHistory(robot);
    assertThat(table(robot).getItems()).isEmpty();
    assertThat(archive.folder()).doesNotExist();
  }

  @Test
  void aSearchFindsByEveryWord(FxRobot robot) throws Exception {
    three();
    toHistory(robot);
    assertThat(table(robot).getItems()).hasSize(3);
    robot.clickOn("#history-search").write("PRACTICE ben");
    assertThat(rows(robot)).contains("ben@contoso.com", "Practice: Certificate expired").doesNotContain("anna");
    robot.interact(() -> robot.lookup("#history-search").<TextField>query().setText("nobody"));
    assertThat(table(robot).getItems()).isEmpty();
    robot.interact(() -> robot.lookup("#history-search").<TextField>query().setText("new.fabrikam"));
    assertThat(table(robot).getItems()).as("the verdict names the host").hasSize(1);
  }

  @Test
  void oneIsOpenedAsAChart(FxRobot robot) throws Exception {
    three();
    toHistory(robot);
    assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
    choose(robot, 0);
    assertThat(text(robot, "#next")).isEqualTo("Open");
    robot.clickOn("#next");
    await(Page.RESULT);
    painted();
    assertThat(text(robot, "#verdict")).contains("new.fabrikam.de");
    assertThat(text(robot, "#kept-news")).contains("anna@fabrikam.de");
  }

  @Test
  void twoAreCompared(FxRobot robot) throws Exception {
    three();
    toHistory(robot);
    choose(robot, 2);
    assertThat(robot.lookup("#history-compare").query().isDisabled()).isTrue();
    choose(robot, 2, 0);
    robot.clickOn("#history-compare");
    await(() -> wizard().kept().compared().bothProperty().get().isPresent());
    assertThat(wizard().kept().compared().bothProperty().get().orElseThrow().before().header().when()).isEqualTo(DAY);
    assertThat(robot.lookup("#compare").query().isVisible()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(wizard().pageProperty().get()).as("from where it was asked for").isEqualTo(Page.HISTORY);
  }

  @Test
  void whatIsDeletedCanBeTakenBack(FxRobot robot) throws Exception {
    three();
    toHistory(robot);
    choose(robot, 0, 1);
    robot.clickOn("#history").type(KeyCode.ESCAPE);
    toHistory(robot);
    choose(robot, 0, 1);
    robot.clickOn("#history-delete");
    await(() -> robot.lookup("#undo-bar").query().isVisible());
    assertThat(text(robot, "#undo-says")).isEqualTo("2 analyses are deleted.");
    assertThat(table(robot).getItems()).hasSize(1);
    assertThat(files()).isEqualTo(1);
    robot.clickOn("#undo");
    await(() -> table(robot).getItems().size() == 3);
    assertThat(files()).isEqualTo(3);
    assertThat(robot.lookup("#undo-bar").query().isVisible()).isFalse();
  }

  @Test
  void allThatAreFoundAreDeletedAndGoneAtTheEnd(FxRobot robot) throws Exception {
    three();
    toHistory(robot);
    robot.clickOn("#history-search").write("fabrikam");
    assertThat(text(robot, "#history-delete-all")).isEqualTo("Delete all 2 listed");
    robot.clickOn("#history-delete-all");
    await(() -> wizard().undo().offeredProperty().get().isPresent());
    assertThat(files()).isEqualTo(1);
    robot.interact(shell::dispose);
    await(() -> !Files.exists(archive.folder().resolve("deleted")));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void aDamagedFileIsToldInItsPlace(FxRobot robot) throws Exception {
    three();
    Files.writeString(archive.folder().resolve("20991231-235959-abcdef.hopscope"), "scrap");
    toHistory(robot);
    assertThat(rows(robot).lines().findFirst().orElseThrow())
        .contains("20991231-235959-abcdef.hopscope", "it is no Hopscope snapshot");
    choose(robot, 0);
    assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
    robot.interact(() -> shell.speak(Locale.FRENCH));
    await(() -> rows(robot).contains("ce n’est pas un instantané"));
    assertThat(rows(robot)).contains("Exercice : Certificat expiré", "27 nov. 2026");
  }
}
