package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.batch.BatchOptions;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.batch.BatchModel;
import org.hopscope.ui.batch.BatchModel.Phase;
import org.hopscope.ui.batch.Export;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Many addresses: put in, watched, stopped, gone on with, opened, taken away. */
class BatchPageTest extends WindowTest {
  @TempDir
  private Path data;
  private final Player player = new Player();

  @Override
  protected UiOptions options() {
    return super.options().withArchive(new Archive(data.resolve("history")));
  }

  @Override
  protected Analyzer analyzer() {
    return player;
  }

  /** Every second address would connect; each takes one of {@code gate}. */
  private static final class Player implements Analyzer {
    final Semaphore gate = new Semaphore(1_000);
    final List<String> passwords = new java.util.concurrent.CopyOnWriteArrayList<>();

    @Override
    public RunningAnalysis start(AnalysisRequest request, EventSink sink) {
      passwords.add(request.secret().use(String::new));
      Thread worker = Thread.ofVirtual().start(() -> play(request, sink));
      return new RunningAnalysis() {
        @Override
        public void cancel() {
          worker.interrupt();
        }

        @Override
        public void await() throws InterruptedException {
          worker.join();
        }
      };
    }

    private void play(AnalysisRequest request, EventSink sink) {
      try {
        gate.acquire();
      } catch (InterruptedException stop) {
        return;
      } finally {
        request.secret().close();
      }
      boolean good = request.address().localPart().hashCode() % 2 == 0;
      for (AnalysisEvent event : good ? Story.healthy()
          : Example.events(request.address().text(), "autodiscover.contoso.com")) {
        sink.accept(event instanceof AnalysisEvent.Started first
            ? new AnalysisEvent.Started(
                first.at(), first.when(), request.address(), request.client(), request.place().vantage())
            : event);
      }
    }
  }

  private BatchModel batch() {
    return wizard().batch().orElseThrow();
  }

  private static String addresses(int count) {
    return IntStream.range(0, count).mapToObj(i -> "user" + i + "@domain" + i % 12 + ".com")
        .collect(Collectors.joining("\n"));
  }

  private void toBatch(FxRobot robot) {
    robot.clickOn("#rail-batch");
    await(Page.BATCH);
  }

  private void paste(FxRobot robot, String text) {
    robot.interact(() -> batch().textProperty().set(text));
    await(() -> !batch().readProperty().get().accounts().isEmpty());
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#batch").query();
  }

  @Test
  void aTableFillsWhileItRuns(FxRobot robot) throws Exception {
    toBatch(robot);
    assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
    paste(robot, addresses(24) + "\nnonsense\nuser1@domain1.com");
    assertThat(text(robot, "#batch-count")).isEqualTo("24 addresses, without passwords.");
    assertThat(text(robot, "#batch-problems")).contains("Row 25:",
        "Row 26: user1@domain1.com is there already, in row 2.");
    robot.clickOn("#next");
    await(() -> batch().phaseProperty().get() == Phase.OVER);
    assertThat(text(robot, "#batch-news")).startsWith("All 24 addresses are analyzed, ")
        .contains(data.resolve("batches").toString());
    assertThat(text(robot, "#batch-progress-text")).startsWith("24 of 24 done");
    assertThat(table(robot).getItems()).hasSize(24);
    assertThat(table(robot).getVisibleLeafColumns()).extracting(column -> column.getText())
        .contains("First to be mended");
    takesItAway(robot);
    robot.clickOn("#batch-show-other");
    assertThat(table(robot).getItems()).isNotEmpty().hasSizeLessThan(24);
    robot.interact(() -> table(robot).getSelectionModel().select(0));
    robot.clickOn("#batch-open");
    await(Page.RESULT);
    assertThat(text(robot, "#verdict")).contains("autodiscover.contoso.com");
    toBatch(robot);
    assertThat(table(robot).getItems()).as("the table is as it was left").isNotEmpty().hasSizeLessThan(24);
  }

  private void takesItAway(FxRobot robot) throws Exception {
    robot.clickOn("#batch-export");
    assertThat(robot.lookup("#batch-export-pdf").tryQuery()).isPresent();
    robot.clickOn("#batch-export-pseudonyms");
    assertThat(batch().pseudonymsProperty().get()).isTrue();
    robot.interact(() -> batch().pseudonymsProperty().set(false));
    Path html = data.resolve("o.html");
    robot.interact(() -> batch().export(Export.HTML, html, words));
    await(() -> text(robot, "#batch-news").contains(html.toString()));
    assertThat(Files.readString(html)).contains("Addresses and names as they are", "24 addresses", "user1@domain1.com");
  }

  @Test
  void itIsStoppedAndGoneOnWith(FxRobot robot) throws Exception {
    player.gate.drainPermits();
    player.gate.release(5);
    toBatch(robot);
    paste(robot, addresses(20));
    ComboBox<ClientProfile> client = robot.lookup("#batch-client").query();
    robot.interact(() -> client.setValue(ClientProfile.OUTLOOK_2010));
    robot.clickOn("#next");
    await(() -> text(robot, "#batch-show-open").equals("Waiting 15"));
    assertThat(text(robot, "#next")).isEqualTo("Pause");
    robot.clickOn("#next");
    assertThat(text(robot, "#next")).isEqualTo("Go on");
    robot.clickOn("#cancel");
    await(() -> batch().phaseProperty().get() == Phase.OVER);
    assertThat(text(robot, "#batch-news")).startsWith("Stopped: 5 of 20 are analyzed");
    robot.clickOn("#next");
    await(() -> batch().phaseProperty().get() == Phase.INPUT);
    player.gate.release(100);
    robot.interact(() -> batch().clientProperty().set(ClientProfile.OUTLOOK_MAC));
    robot.interact(() -> batch().goOn(data.resolve("batches").resolve("1")));
    await(() -> batch().phaseProperty().get() == Phase.OVER);
    assertThat(text(robot, "#batch-news")).startsWith("All 20 addresses are analyzed");
    try (BatchFolder folder = BatchFolder.resume(data.resolve("batches").resolve("1"))) {
      assertThat(folder.before()).hasSize(20);
      assertThat(folder.before().values()).as("as it was begun")
          .allMatch(row -> row.looked().client() == ClientProfile.OUTLOOK_2010);
    }
  }

  @Test
  void whoSignsInToTheProxyIsAskedForBeforeItIsGoneOnWith(FxRobot robot) throws Exception {
    BatchOptions by = new BatchOptions(
        "here", Places.Options.DEFAULT, ClientProfile.OUTLOOK_2016, AnalysisRequest.Limits.DEFAULT,
        Optional.of("CORP\\anna"), List.of(), 4);
    Path unfinished = data.resolve("batches").resolve("1");
    try (BatchFolder folder = BatchFolder.begin(unfinished, List.of(new EmailAddress("anna", "contoso.com")))) {
      folder.goOnBy(by.written());
    }
    toBatch(robot);
    robot.interact(() -> batch().goOn(unfinished));
    await(() -> text(robot, "#batch-input-news").startsWith("This batch signs in to the proxy as CORP\\anna"));
    assertThat(batch().phaseProperty().get()).isEqualTo(Phase.INPUT);
    assertThat(player.passwords).as("nobody was analyzed").isEmpty();
    BatchFolder.resume(unfinished).close();
  }

  @Test
  void passwordsOfATableAreUsedAndNeverWritten(FxRobot robot) throws Exception {
    Path csv = Files.writeString(data.resolve("a.csv"),
        "E-Mail;Password\nanna@contoso.com;S3cret-7\nben@fabrikam.com;\n");
    toBatch(robot);
    robot.interact(() -> batch().read(csv));
    await(() -> text(robot, "#batch-count").equals("2 addresses, 1 of them with a password."));
    robot.interact(() -> shell.speak(Locale.FRENCH));
    assertThat(text(robot, "#batch-count")).isEqualTo("2 adresses, dont 1 avec un mot de passe.");
    robot.clickOn("#next");
    await(() -> batch().phaseProperty().get() == Phase.OVER);
    assertThat(player.passwords).containsExactlyInAnyOrder("S3cret-7", "");
    try (var files = Files.walk(data.resolve("batches"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("S3cret-7");
      }
    }
  }
}
