package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.scenario.PathWorlds;
import org.hopscope.ui.network.EndpointRow;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page of the network with the engine and the practice lab behind it. */
class NetworkLabTest extends LabWindowTest {
  /** Exchange alone, for a short test. */
  private void sweep(FxRobot robot, String scenario) throws Exception {
    robot.interact(() -> wizard().who().placeProperty().set(place(scenario)));
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    robot.clickOn("#service-teams").clickOn("#service-common");
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    await(Page.SWEEP);
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS,
        () -> !wizard().network().runningProperty().get() && !wizard().network().rows().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Set<RowState> states() {
    return wizard().network().rows().stream().map(EndpointRow::checked).map(RowState::of).collect(Collectors.toSet());
  }

  @Test
  void aHealthyWorldHasNoBrokenRow(FxRobot robot) throws Exception {
    sweep(robot, "cloud-healthy-internet");
    assertThat(states()).contains(RowState.REACHED).doesNotContain(RowState.BROKEN);
    assertThat(wizard().network().stateProperty().get()).isIn(State.HEALTHY, State.HINTS);
  }

  @Test
  void aFirewallIsSeenInTheRowsAndInTheVerdict(FxRobot robot) throws Exception {
    sweep(robot, "firewall-m365");
    assertThat(wizard().network().stateProperty().get()).isEqualTo(State.BROKEN);
    EndpointRow first = robot.lookup("#endpoints").<javafx.scene.control.TableView<EndpointRow>>query().getItems().getFirst();
    Checked row = first.checked();
    assertThat(row.breaks()).as(row.check().target()).isTrue();
    robot.clickOn("#show-broken");
    assertThat(text(robot, "#sweep-verdict")).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("org.hopscope.scenario.PathWorlds#all")
  void whatIsWrongWithTheWayIsSeenInItsTable(PathWorlds world, FxRobot robot) throws Exception {
    sweep(robot, world.scenario());
    await(() -> !wizard().network().readings().isEmpty());
    assertThat(text(robot, "#path-fold .fold-value")).isEqualTo(world.summary());
    robot.clickOn("#path-fold");
    assertThat(text(robot, "#path-quality .path-host")).isEqualTo("outlook.office365.com");
    assertThat(text(robot, "#path-quality .path-hint")).containsPattern(world.words());
  }

  @Test
  void aGoodWayShowsItsFrontDoorAndNoHint(FxRobot robot) throws Exception {
    sweep(robot, "net-healthy");
    assertThat(text(robot, "#path-fold .fold-value")).matches("outlook.office365.com: \\d+ ms, front door Amsterdam \\(AMS\\)");
    assertThat(robot.lookup(".path-hint").queryAll()).isEmpty();
  }
}
