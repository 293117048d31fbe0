package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.ui.notify.Notifier;
import org.hopscope.ui.notify.Notifier.Note;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The first start, recent addresses, and what is told to who looks elsewhere. */
class LikeableTest extends WindowTest {
  private final Remembered memory = new Remembered();
  private final List<Note> told = new ArrayList<>();

  @Override
  protected List<AnalysisEvent> script() {
    return Story.healthy();
  }

  @Override
  protected UiOptions options() {
    memory.toured = false;
    return super.options().withMemory(memory).withDesktop(told::add);
  }

  @Test
  void aNewcomerIsShownThreeCardsOnceInBothLanguages(FxRobot robot) {
    assertThat(robot.lookup("#tour").query().isVisible()).isTrue();
    assertThat(text(robot, "#tour-title")).isEqualTo("What Hopscope does");
    robot.clickOn("#tour-next");
    robot.interact(() -> shell.speak(Locale.FRENCH));
    assertThat(robot.lookup("#tour").query().isVisible()).isTrue();
    assertThat(text(robot, "#tour-title")).isEqualTo("Ce que fait Hopscope");
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER).type(KeyCode.ENTER);
    assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
    assertThat(memory.toured).isTrue();
    robot.clickOn("#about").clickOn("#about-tour").clickOn("#tour-next").clickOn("#tour-practice");
    assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
    assertThat(wizard().who().placeProperty().get().practice()).isTrue();
  }

  @Test
  void addressesAreRememberedOnlyWhenAllowedOfferedAndForgotten(FxRobot robot) {
    robot.clickOn("#tour-skip");
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    assertThat(memory.accounts).as("nobody allowed it").isEmpty();
    robot.clickOn("#back").clickOn("#accounts");
    robot.interact(() -> robot.lookup("#accounts-allow").<CheckBox>query().setSelected(true));
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#next");
    await(Page.RESULT);
    assertThat(memory.accounts).contains(List.of("anna@contoso.com"));
    robot.clickOn("#start-over").clickOn("#address").write("ann");
    await(() -> robot.lookup(".auto-complete-popup .list-cell").tryQuery().isPresent());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> robot.lookup("#address").<TextField>query().getText().equals("anna@contoso.com"));
    robot.interact(() -> wizard().accounts().forget("anna@contoso.com"));
    assertThat(memory.accounts).contains(List.of());
    robot.clickOn("#undo");
    assertThat(memory.accounts).contains(List.of("anna@contoso.com"));
    robot.interact(() -> robot.lookup("#accounts-allow").<CheckBox>query().setSelected(false));
    assertThat(memory.accounts).isEqualTo(Optional.empty());
    robot.clickOn("#undo");
    assertThat(memory.accounts).contains(List.of("anna@contoso.com"));
  }

  @Test
  void onlyALongRunThatNobodyLooksAtIsTold(FxRobot robot) {
    boolean[] inFront = {true};
    Notifier notifier = new Notifier(words, () -> inFront[0], told::add);
    notifier.over("notify.analysis", Duration.ofSeconds(30));
    inFront[0] = false;
    notifier.over("notify.analysis", Duration.ofSeconds(3));
    assertThat(told).isEmpty();
    notifier.over("notify.analysis", Duration.ofSeconds(30));
    assertThat(told).containsExactly(new Note("Hopscope", "The analysis is over, after 30.0 s."));
    assertThat(notifier.missedProperty().get()).isPresent();
    robot.interact(() -> shell.notifier().dismiss());
    assertThat(robot.lookup("#missed").query().isVisible()).isFalse();
  }
}
