package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.ui.keys.Shortcut;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Every key that the list names does what the list says. */
class ShortcutsTest extends WindowTest {
  @TempDir
  private Path folder;
  private final Remembered memory = new Remembered();

  @Override
  protected List<AnalysisEvent> script() {
    return Story.expired();
  }

  @Override
  protected UiOptions options() {
    return super.options().withMemory(memory).withFileDialog((_, _) -> Optional.of(folder.resolve("kept.hopscope")));
  }

  private void toResult(FxRobot robot) {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
  }

  @Test
  void eachDoesItsThing(FxRobot robot) throws Exception {
    toResult(robot);
    painted();
    List<String> fired = spied(robot);
    Map<Shortcut, BooleanSupplier> done = new LinkedHashMap<>();
    done.put(Shortcut.SAVE, () -> fired.contains("kept-save"));
    done.put(Shortcut.REPORT, () -> fired.contains("save-pdf"));
    done.put(Shortcut.COMPARE, () -> fired.contains("kept-compare"));
    done.put(Shortcut.FINDINGS, () -> !wizard().live().findings().shownProperty().get());
    done.put(Shortcut.HOPS, () -> robot.lookup("#hops-fold").<ToggleButton>query().isSelected());
    done.put(Shortcut.COPY_TEXT,
        () -> clipped(robot, board -> board.hasString() && board.getString().contains("autodiscover.contoso.com")));
    done.put(Shortcut.COPY_PICTURE, () -> clipped(robot, Clipboard::hasImage));
    done.put(Shortcut.LARGER, () -> memory.textSize == 1.1);
    done.put(Shortcut.ACTUAL, () -> memory.textSize == 1);
    done.put(Shortcut.SMALLER, () -> memory.textSize == 0.9);
    done.put(Shortcut.THEME,
        () -> robot.lookup("#theme").queryButton().getAccessibleText().contains(words.say("theme.dark")));
    done.put(Shortcut.NETWORK, () -> wizard().pageProperty().get().ofNetwork());
    done.forEach((shortcut, so) -> pressed(robot, shortcut, so));
    robot.interact(() -> wizard().back());
    pressed(robot, Shortcut.NEW, () -> wizard().pageProperty().get() == Page.WHO);
    robot.interact(() -> robot.lookup("#next").query().requestFocus());
    pressed(robot, Shortcut.UNDO, () -> wizard().pageProperty().get() == Page.RESULT);
    pressed(robot, Shortcut.AGAIN, () -> wizard().pageProperty().get() == Page.WHO);
    pressed(robot, Shortcut.LANGUAGE, () -> text(robot, "#next").equals("Suivant"));
    pressed(robot, Shortcut.HELP, () -> robot.lookup("#keys").query().isVisible());
    robot.type(KeyCode.ESCAPE);
    SnapshotFile.write(folder.resolve("kept.hopscope"), Example.snapshot());
    pressed(robot, Shortcut.OPEN, () -> wizard().live().verdictProperty().get().contains("autodiscover.fabrikam.de"));
    assertThat(done.keySet()).as("the others are pressed one by one")
        .containsExactlyInAnyOrderElementsOf(Stream.of(Shortcut.values()).filter(s -> !List.of(
            Shortcut.NEW, Shortcut.UNDO, Shortcut.AGAIN, Shortcut.LANGUAGE, Shortcut.HELP, Shortcut.OPEN).contains(s))
            .toList());
  }

  private void pressed(FxRobot robot, Shortcut shortcut, BooleanSupplier done) {
    KeyCodeCombination keys = (KeyCodeCombination) shortcut.keys();
    List<KeyCode> all = new ArrayList<>();
    if (keys.getShortcut() == ModifierValue.DOWN) {
      all.add(KeyCode.SHORTCUT);
    }
    if (keys.getShift() == ModifierValue.DOWN) {
      all.add(KeyCode.SHIFT);
    }
    all.add(keys.getCode());
    robot.press(all.toArray(KeyCode[]::new)).release(all.reversed().toArray(KeyCode[]::new));
    await(done);
  }

  /** File dialogs would wait for an answer: their menu items only note that they were asked. */
  private static List<String> spied(FxRobot robot) {
    List<String> fired = new ArrayList<>();
    robot.interact(
        () -> Stream.of("#kept", "#save").flatMap(id -> robot.lookup(id).<MenuButton>query().getItems().stream())
            .filter(item -> item.getId() != null)
            .forEach((MenuItem item) -> item.setOnAction(_ -> fired.add(item.getId()))));
    return fired;
  }

  private static boolean clipped(FxRobot robot, java.util.function.Predicate<Clipboard> has) {
    boolean[] there = new boolean[1];
    robot.interact(() -> there[0] = has.test(Clipboard.getSystemClipboard()));
    return there[0];
  }

  @Test
  void theListNamesThemAllAndNoKeyTwice(FxRobot robot) {
    robot.interact(() -> robot.lookup("#next").query().requestFocus());
    robot.type(KeyCode.F1);
    List<String> shown = robot.lookup("#keys .key").queryAllAs(Label.class).stream().map(Label::getText).toList();
    for (Shortcut shortcut : Shortcut.values()) {
      assertThat(shown).containsOnlyOnce(shortcut.keys().getDisplayText());
    }
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
  }

  /** Whoever reads something over the page does not mean the page. */
  @Test
  void whatLiesOverThePageKeepsItsKeysFromIt(FxRobot robot) {
    toResult(robot);
    robot.clickOn("#about");
    robot.press(KeyCode.SHORTCUT, KeyCode.N).release(KeyCode.N, KeyCode.SHORTCUT);
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.RESULT);
    robot.clickOn("#about-keys");
    assertThat(robot.lookup("#about-pane").query().isVisible()).isFalse();
    assertThat(robot.lookup("#keys").query().isVisible()).isTrue();
  }

  @Test
  void aTableIsCopiedByItsMenu(FxRobot robot) throws Exception {
    toResult(robot);
    robot.clickOn("#hops-fold");
    painted();
    Node table = robot.lookup("#hops").query();
    robot.rightClickOn(table).clickOn("#copy-text");
    assertThat(clipped(robot, board -> board.hasString() && board.getString().lines().count() > 3
        && board.getString().startsWith(words.say("hops.state") + "\t"))).isTrue();
  }
}
