package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.app.Composition;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.PracticeModel.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** A practice scenario as an exercise: the fault is hidden, found, mended, and the second look is green. */
@Timeout(120)
class PracticeTest extends WindowTest {
  private static final Composition PRODUCT = Composition.of(Locale.ENGLISH);

  @Override
  protected Places places() {
    return PRODUCT.places();
  }

  @Override
  protected Analyzer analyzer() {
    return PRODUCT.analyzer();
  }

  /** One of each kind: a record, and something else to be typed for the account or for the proxy. */
  @ParameterizedTest
  @ValueSource(strings = {"dangling-cname", "wrong-password", "proxy-sign-in"})
  void theFixTurnsItGreenAndCanBeTakenBack(String scenario, FxRobot robot) {
    choose(robot, scenario);
    toResult(robot);
    assertThat(result()).isEqualTo(Result.BLOCKED);
    robot.clickOn("#practice-mend");
    await(() -> ended(State.MENDED));
    assertThat(result()).as(text(robot, "#verdict")).isEqualTo(Result.CONNECTS);
    assertThat(text(robot, "#practice-sentence")).contains(words.say(place(scenario).remedy().orElseThrow()));
    robot.clickOn("#practice-break");
    await(() -> ended(State.BROKEN));
    assertThat(result()).as(text(robot, "#verdict")).isEqualTo(Result.BLOCKED);
  }

  @Test
  void theFaultIsHiddenUntilItIsAskedFor(FxRobot robot) {
    choose(robot, "record-missing");
    String title = words.say(place("record-missing").title());
    robot.clickOn("#hide-fault");
    assertThat(shownTitle(robot)).startsWith("Exercise ").doesNotContain(title);
    assertThat(robot.lookup(".place-story").queryLabeled().getText()).contains("anna@contoso.com")
        .doesNotContain("record");
    assertThat(this.<Place>box(robot).getItems()).extracting(this::titled).doesNotContain(title);
    toResult(robot);
    assertThat(text(robot, "#practice-sentence")).doesNotContain(title);
    assertThat(text(robot, "#verdict")).isEqualTo(words.say("practice.connects"));
    assertThat(text(robot, "#verdict-aside")).isEmpty();
    assertThat(wizard().live().findings().shownProperty().get()).as("what was found is not shown unasked").isFalse();
    assertThat(wizard().live().drawingProperty().get().orElseThrow().cards()).allMatch(card -> card.cause().isEmpty());
    assertThat(wizard().live().graphProperty().get().orElseThrow().vantage().orElseThrow().label())
        .as("what a report says of where").startsWith("Exercise ");
    robot.clickOn("#practice-solution");
    assertThat(text(robot, "#practice-sentence"))
        .contains(title, words.say(place("record-missing").story()),
            words.say(place("record-missing").remedy().orElseThrow()));
    assertThat(robot.lookup("#practice-solution").query().isVisible()).isFalse();
    assertThat(text(robot, "#verdict")).contains("autodiscover.contoso.com");
  }

  @Test
  void whoHidesFaultsGetsAWorldThatHasOne(FxRobot robot) {
    choose(robot, "onprem-only");
    robot.clickOn("#hide-fault");
    assertThat(wizard().who().placeProperty().get().remedy()).isPresent();
    robot.clickOn("#hide-fault");
    assertThat(this.<Place>box(robot).getItems()).hasSameSizeAs(PRODUCT.places().all());
  }

  @Test
  void whereNothingIsBrokenNothingIsToMend(FxRobot robot) {
    choose(robot, "onprem-only");
    toResult(robot);
    assertThat(robot.lookup(".practice-bar").query().isVisible()).isFalse();
  }

  /** The world is another one, and the fix belongs to the one before. */
  @Test
  void anotherPlaceIsBrokenAgain(FxRobot robot) {
    choose(robot, "dangling-cname");
    toResult(robot);
    robot.clickOn("#practice-mend");
    await(() -> ended(State.MENDED));
    robot.clickOn("#back");
    choose(robot, "server-503");
    assertThat(wizard().practice().stateProperty().get()).isEqualTo(State.BROKEN);
    choose(robot, "dangling-cname");
    toResult(robot);
    assertThat(result()).isEqualTo(Result.BLOCKED);
  }

  @Test
  void aNewAnalysisBeginsInABrokenWorld(FxRobot robot) {
    choose(robot, "wrong-password");
    toResult(robot);
    robot.clickOn("#practice-mend");
    await(() -> ended(State.MENDED));
    robot.clickOn("#start-over");
    await(Page.WHO);
    assertThat(wizard().practice().stateProperty().get()).isEqualTo(State.BROKEN);
    Place.Example given = place("wrong-password").example().orElseThrow();
    robot.interact(() -> robot.lookup("#address").<TextField>query().setText(given.address()));
    robot.interact(() -> robot.lookup("#password").<TextField>query().setText(given.password()));
    toResult(robot);
    assertThat(result()).as(text(robot, "#verdict")).isEqualTo(Result.BLOCKED);
  }

  private boolean ended(State state) {
    return wizard().practice().stateProperty().get() == state && wizard().pageProperty().get() == Page.RESULT
        && !wizard().live().runningProperty().get();
  }

  private Result result() {
    return wizard().live().resultProperty().get();
  }

  private void toResult(FxRobot robot) {
    robot.clickOn("#next");
    await(Page.CONSENT);
    if (!wizard().consent().agreedProperty().get()) {
      robot.clickOn("#consent");
    }
    robot.clickOn("#next");
    await(() -> wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get());
  }

  private void choose(FxRobot robot, String scenario) {
    robot.interact(() -> this.<Place>box(robot).setValue(place(scenario)));
  }

  private <T> ComboBox<T> box(FxRobot robot) {
    return robot.lookup("#place").query();
  }

  private String shownTitle(FxRobot robot) {
    return titled(this.<Place>box(robot).getValue());
  }

  private String titled(Place place) {
    return words.say(wizard().who().disguise().title(place));
  }

  private static Place place(String scenario) {
    return PRODUCT.places().all().stream().filter(p -> p.id().equals(scenario)).findFirst().orElseThrow();
  }
}
