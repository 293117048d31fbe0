package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Pseudonyms;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.report.ReportFormat;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Analyses go into files and come back. */
class SnapshotWindowTest extends WindowTest {
  @TempDir
  private Path folder;

  @Override
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }

  private Path file(String name, String host) throws Exception {
    Path file = folder.resolve(name);
    SnapshotFile.write(file, Snapshot.of(Example.events("anna.weber@fabrikam.de", host), "1.2.3"));
    return file;
  }

  private void open(FxRobot robot, Path file) {
    robot.interact(() -> wizard().kept().open(file));
    await(() -> wizard().kept().newsProperty().get().isPresent());
  }

  @Test
  void aFileIsShownAsItWas(FxRobot robot) throws Exception {
    open(robot, file("today.hopscope", "autodiscover.fabrikam.de"));
    await(Page.RESULT);
    painted();
    assertThat(text(robot, "#verdict")).contains("autodiscover.fabrikam.de");
    assertThat(text(robot, "#kept-news"))
        .startsWith("From the file today.hopscope: anna.weber@fabrikam.de, 28 November 2026");
    assertThat(robot.lookup("#hop-r0-autodiscover.state-failed").queryAll()).hasSize(1);
    robot.clickOn("#kept-news-close");
    assertThat(robot.lookup("#kept-news").query().getParent().isVisible()).isFalse();
  }

  @Test
  void aFileThatCannotBeOpenedIsToldAndThePageStays(FxRobot robot) throws Exception {
    open(robot, Files.writeString(folder.resolve("cut.hopscope"), "{\"format\":\"hopscope\",\"version\":1,\"head"));
    assertThat(text(robot, "#kept-news")).contains("it ends in the middle");
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.WHO);
  }

  @Test
  void aResultIsSavedAsAFile(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    Path to = folder.resolve("a.hopscope");
    robot.interact(() -> wizard().kept().save(to));
    await(() -> wizard().kept().newsProperty().get().isPresent());
    assertThat(text(robot, "#kept-news")).isEqualTo("Saved as " + to + ".");
    assertThat(Files.readString(to)).startsWith("{\"format\":\"hopscope\",\"version\":1,").contains("anna@contoso.com")
        .doesNotContain("S3cret");
    Path other = folder.resolve("b.hopscope");
    robot.clickOn("#kept").clickOn("#kept-pseudonyms");
    await(() -> robot.lookup("#pseudonyms").query().isVisible());
    assertThat(robot.lookup("#pseudonyms .about-line").queryAllAs(Labeled.class)).extracting(Labeled::getText)
        .contains("contoso.com", "domain1.example");
    robot.interact(() -> wizard().kept().saveOther(other));
    assertThat(robot.lookup("#pseudonyms").query().isVisible()).isFalse();
    await(() -> Files.exists(other));
    assertThat(Files.readString(other)).contains("\"pseudonyms\":true").doesNotContain("contoso");
  }

  @Test
  void aReportOfAFileUnderOtherNamesSaysSo(FxRobot robot) throws Exception {
    Path file = folder.resolve("c.hopscope");
    SnapshotFile.write(file, new Pseudonyms(Example.snapshot()).snapshot());
    robot.interact(() -> wizard().kept().open(file));
    await(Page.RESULT);
    Path report = folder.resolve("c.html");
    robot.interact(() -> wizard().report().save(ReportFormat.HTML, report));
    await(() -> Files.exists(report));
    assertThat(Files.readString(report)).contains("Addresses and names are replaced", "person1@domain1.example");
  }
}
