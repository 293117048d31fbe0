package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.hopscope.analysis.Sweeper;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Transport;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** From a hop of the chart to the rows of the network that it depends on, and back. */
class NetworkLinksTest extends WindowTest {
  private static final String HOST = "autodiscover.contoso.com";

  @Override
  protected Sweeper sweeper() {
    List<SweepEvent> events = new ArrayList<>(Sweeps.blocked());
    events.add(events.size() - 1, Sweeps.found(
        Sweeps.row(FakeLists.MAILBOX, HOST, Transport.TCP, 443, Impact.OUTLOOK_MAILBOX, Cause.DROPPED)));
    return new FakeSweeper(events);
  }

  private void sweep(FxRobot robot) {
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    await(Page.SWEEP);
    await(() -> !wizard().network().runningProperty().get() && !wizard().network().rows().isEmpty());
  }

  private void result(FxRobot robot) {
    analyze(robot, "anna@contoso.com", "S3cret");
    await(Page.RESULT);
    await(() -> robot.lookup("#hop-mailbox.state-passed").queryAll().size() == 1);
  }

  private static Node gate(FxRobot robot, String hop) {
    return robot.lookup("#hop-" + hop + " .hop-gate").query();
  }

  @Test
  void aHopThatTheNetworkBlocksBearsASignAndLeadsToItsRow(FxRobot robot) {
    result(robot);
    assertThat(gate(robot, "r0-autodiscover").isVisible()).isFalse();
    robot.clickOn("#to-network");
    await(Page.NETWORK);
    sweep(robot);
    robot.clickOn("#rail-result");
    await(Page.RESULT);
    assertThat(gate(robot, "r0-autodiscover").isVisible()).isTrue();
    assertThat(gate(robot, "p-mapi-http").isVisible()).isFalse();
    assertThat(robot.lookup("#hop-r0-autodiscover").<Node>query().getAccessibleText())
        .contains("Blocked by the network: cause of autodiscover.contoso.com: dropped");
    robot.clickOn("#hop-r0-autodiscover").clickOn("#tab-network");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(".endpoint-link");
    await(Page.SWEEP);
    assertThat(wizard().network().selectedProperty().get().orElseThrow().host()).isEqualTo(HOST);
    robot.clickOn("#back");
    await(Page.RESULT);
  }

  @Test
  void aHopOfAnotherPlaceIsNotMarked(FxRobot robot) {
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    sweep(robot);
    robot.clickOn("#rail-who");
    await(Page.WHO);
    robot.interact(() -> wizard().who().placeProperty().set(FakePlaces.HYBRID));
    robot.clickOn("#rail-network");
    await(Page.NETWORK);
  }
}
