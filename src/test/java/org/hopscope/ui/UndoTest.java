package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Message;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.ui.undo.UndoModel;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is put away can be had back; passwords cannot. */
class UndoTest extends WindowTest {
  @TempDir
  private Path folder;

  @Override
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }

  @Test
  void aNewAnalysisCanBeTakenBack(FxRobot robot) {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    String verdict = text(robot, "#verdict");
    robot.clickOn("#start-over");
    await(Page.WHO);
    assertThat(text(robot, "#undo-says")).isEqualTo("The result and the form were cleared.");
    robot.clickOn("#undo");
    await(Page.RESULT);
    assertThat(text(robot, "#verdict")).isEqualTo(verdict);
    assertThat(robot.lookup("#undo-bar").query().isVisible()).isFalse();
    robot.clickOn("#back");
    await(Page.WHO);
    assertThat(robot.lookup("#address").<TextField>query().getText()).isEqualTo("anna@contoso.com");
    assertThat(robot.lookup("#password").<TextField>query().getText()).isEmpty();
  }

  @Test
  void whatEscapeClosedComesBackByTheKeyboardAndCanBeSaved(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    robot.type(KeyCode.ESCAPE);
    await(Page.WHO);
    robot.interact(() -> robot.lookup("#next").query().requestFocus());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
    await(Page.RESULT);
    Path file = folder.resolve("again.hopscope");
    robot.interact(() -> wizard().kept().save(file));
    await(() -> wizard().kept().newsProperty().get().isPresent());
    assertThat(file).content().contains("anna@contoso.com").doesNotContain("S3cret");
  }

  @Test
  void aFileThatIsOpenedDoesNotLoseTheResultBefore(FxRobot robot) throws Exception {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    String verdict = text(robot, "#verdict");
    Path file = folder.resolve("other.hopscope");
    SnapshotFile.write(file, Snapshot.of(Example.events("ben@fabrikam.de", "autodiscover.fabrikam.de"), "1"));
    robot.interact(() -> wizard().kept().open(file));
    await(() -> !text(robot, "#verdict").equals(verdict));
    robot.clickOn("#undo");
    assertThat(text(robot, "#verdict")).isEqualTo(verdict);
  }

  @Test
  void onlyTheLastActIsOfferedAndTheOneBeforeIsGoneForGood() {
    List<String> told = new ArrayList<>();
    UndoModel undo = new UndoModel();
    undo.offer(Message.of("undo.result"), () -> told.add("one back"), () -> told.add("one gone"));
    undo.offer(Message.of("undo.result"), () -> told.add("two back"), () -> told.add("two gone"));
    assertThat(undo.takeBack()).isTrue();
    assertThat(undo.takeBack()).isFalse();
    undo.dismiss();
    assertThat(told).containsExactly("one gone", "two back");
  }
}
