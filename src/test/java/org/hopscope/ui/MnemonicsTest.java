package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** The letters that press a button together with Alt. */
class MnemonicsTest extends WindowTest {
  @TempDir
  private Path folder;

  @Override
  protected List<AnalysisEvent> script() {
    return Story.expired();
  }

  @Override
  protected UiOptions options() {
    return super.options().withArchive(new Archive(folder.resolve("history")));
  }

  /** The bar at the foot has one for each of its buttons, whatever the page. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void noLetterIsThereTwiceOnAScreen(String language, FxRobot robot) throws Exception {
    robot.interact(() -> shell.speak(Locale.of(language)));
    letters(robot,
        Set.of("next", "cancel", "back", "open", "check-network", "rail-history", "rail-batch", "rail-network"));
    robot.interact(() -> {
      wizard().who().placeProperty().set(FakePlaces.HYBRID);
      wizard().next();
    });
    letters(robot, Set.of("next", "cancel", "back"));
    robot.interact(() -> robot.lookup("#consent").<CheckBox>query().setSelected(true));
    robot.interact(() -> wizard().next());
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
    letters(robot, Set.of("next", "start-over", "back", "what-if", "to-guide", "save", "kept"));
    robot.interact(() -> wizard().toNetwork());
    await(() -> wizard().network().scope().readyProperty().get());
    letters(robot, Set.of("next", "back", "refresh"));
    robot.interact(() -> wizard().next());
    await(() -> wizard().pageProperty().get() == Page.SWEEP && !wizard().network().runningProperty().get());
    letters(robot, Set.of("next", "back", "export"));
    robot.interact(() -> wizard().toHistory());
    letters(robot, Set.of("next", "back", "history-compare", "history-delete"));
    robot.interact(() -> wizard().toBatch());
    letters(robot, Set.of("next", "back", "batch-file"));
  }

  @Test
  void itPressesItsButton(FxRobot robot) {
    robot.interact(() -> robot.lookup("#next").query().requestFocus());
    robot.press(KeyCode.ALT, KeyCode.K).release(KeyCode.K, KeyCode.ALT);
    await(Page.NETWORK);
    robot.press(KeyCode.ALT, KeyCode.B).release(KeyCode.B, KeyCode.ALT);
    await(Page.WHO);
  }

  private void letters(FxRobot robot, Set<String> wanted) throws Exception {
    painted();
    List<ButtonBase> marked = new ArrayList<>();
    robot.interact(() -> buttons(shell.root()).filter(ButtonBase::isMnemonicParsing)
        .filter(b -> b.getText() != null && !seen(b).equals(b.getText())).forEach(marked::add));
    assertThat(marked).extracting(MnemonicsTest::letter).as("%s", marked).doesNotHaveDuplicates();
    assertThat(marked).extracting(Node::getId).containsAll(wanted);
  }

  private static String letter(ButtonBase button) {
    int mark = button.getText().indexOf('_');
    return button.getText().substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT);
  }

  private static Stream<ButtonBase> buttons(Node top) {
    if (!top.isVisible()) {
      return Stream.of();
    }
    return top instanceof ButtonBase button ? Stream.of(button)
        : top instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(MnemonicsTest::buttons)
            : Stream.of();
  }
}
