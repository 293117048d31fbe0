package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Sweeper;
import org.hopscope.app.Composition;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.PracticeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A network as an exercise: the verdict keeps the fault, the rows show it, the fix makes the next test green. */
@Timeout(240)
class NetworkPracticeTest extends WindowTest {
  private static final Composition PRODUCT = Composition.of(Locale.ENGLISH);
  private static final String WORLD = "net-dns-filter";

  @Override
  protected Places places() {
    return PRODUCT.places();
  }

  @Override
  protected Sweeper sweeper() {
    return PRODUCT.sweeper();
  }

  @Override
  protected EndpointLists lists() {
    return new OfflineOnly();
  }

  @Test
  void theFaultIsFoundInTheRowsAndTheFixTurnsThemGreen(FxRobot robot) throws Exception {
    robot.interact(() -> {
      wizard().who().placeProperty().set(place());
      wizard().who().disguise().wornProperty().set(true);
    });
    sweepTeams(robot);
    assertThat(text(robot, "#sweep-verdict")).isEqualTo(words.say("practice.network.broken"));
    assertThat(text(robot, "#sweep-verdict-aside")).isEmpty();
    assertThat(text(robot, "#practice-sentence")).isEqualTo(words.say("practice.find"));
    assertThat(wizard().network().rows()).extracting(row -> row.checked().cause()).contains(Cause.DNS_FILTERED);
    robot.clickOn("#practice-solution");
    assertThat(text(robot, "#practice-sentence")).contains(words.say(place().title()));
    assertThat(text(robot, "#sweep-verdict")).contains("teams.microsoft.com");
    robot.clickOn("#practice-mend");
    over(PracticeModel.State.MENDED);
    assertThat(wizard().pageProperty().get()).isEqualTo(Page.SWEEP);
    assertThat(wizard().network().rows()).extracting(row -> row.checked().cause()).containsOnly(Cause.REACHED);
    assertThat(text(robot, "#practice-sentence")).contains(words.say(place().remedy().orElseThrow()));
    robot.clickOn("#practice-break");
    over(PracticeModel.State.BROKEN);
    assertThat(wizard().network().stateProperty().get()).isEqualTo(State.BROKEN);
  }

  private void sweepTeams(FxRobot robot) throws Exception {
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    robot.interact(() -> robot.lookup(".check-box").queryAllAs(CheckBox.class).forEach(
        box -> box.setSelected(box.getId().equals("service-teams"))));
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    over(PracticeModel.State.BROKEN);
  }

  private void over(PracticeModel.State state) throws Exception {
    WaitForAsyncUtils.waitFor(100, TimeUnit.SECONDS, () -> wizard().practice().stateProperty().get() == state
        && !wizard().network().runningProperty().get() && !wizard().network().rows().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Place place() {
    return PRODUCT.places().all().stream().filter(p -> p.id().equals(WORLD)).findFirst().orElseThrow();
  }
}
