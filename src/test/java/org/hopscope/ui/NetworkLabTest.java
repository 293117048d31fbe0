package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.hopscope.advice.firewall.Export;
import org.hopscope.analysis.Sweeper;
import org.hopscope.graph.sweep.SweepVerdict.State;
import org.hopscope.scenario.Network;
import org.hopscope.ui.network.EndpointRow;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page of the network with the engine and the practice lab behind it. */
class NetworkLabTest extends LabWindowTest {
  private static final Sweeper.Limits PATIENT = new Sweeper.Limits(Duration.ofSeconds(60), Duration.ofSeconds(150),
      Sweeper.Limits.DEFAULT.atOnce());
  private static final Map<String, String> SERVICES = Map.of("Exchange", "#service-exchange", "Teams",
      "#service-teams");

  static List<Network> all() {
    return Network.all();
  }

  /** What is not about time is not decided by it. */
  @Override
  protected Sweeper sweeper() {
    return (request, sink) -> super.sweeper().start(
        new Sweeper.Request(request.place(), request.list(), request.areas(), request.account(), PATIENT), sink);
  }

  /** One service alone, for a short test. */
  private void sweep(FxRobot robot, Network network) throws Exception {
    robot.interact(() -> wizard().who().placeProperty().set(place(network.world())));
    robot.clickOn("#check-network");
    await(Page.NETWORK);
    robot.interact(() -> robot.lookup(".check-box").queryAllAs(CheckBox.class).forEach(
        box -> box.setSelected(("#" + box.getId()).equals(SERVICES.get(network.area())))));
    await(() -> wizard().network().scope().readyProperty().get());
    robot.clickOn("#next");
    await(Page.SWEEP);
    WaitForAsyncUtils.waitFor(160, TimeUnit.SECONDS,
        () -> !wizard().network().runningProperty().get() && !wizard().network().rows().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private EndpointRow row(Network network) {
    return wizard().network().rows().stream()
        .filter(row -> row.checked().check().target().equals(network.target())).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theVerdictTheRowsAndTheRulesSayTheSame(Network network, FxRobot robot) throws Exception {
    sweep(robot, network);
    assertThat(text(robot, "#sweep-verdict")).startsWith(network.verdict());
    assertThat(text(robot, "#sweep-verdict-aside")).contains(network.aside());
    assertThat(wizard().network().stateProperty().get() == State.BROKEN).isEqualTo(!network.ready());
    robot.interact(() -> robot.lookup("#endpoint-filter").<TextField>query().setText(network.host()));
    assertThat(cells(robot)).contains(network.host(), network.cause());
    robot.interact(() -> wizard().network().select(row(network).checked()));
    assertThat(shown(robot)).anySatisfy(text -> assertThat(text).contains(network.says()));
    assertThat(wizard().network().rules().text(Export.CSV).replace("\"", "")).contains(network.rule());
    assertThat(wizard().network().rules().text(Export.PF).contains("\npass quick ")).isEqualTo(network.script());
  }

  private static List<String> cells(FxRobot robot) {
    return texts(robot, "#endpoints .table-cell", "#endpoints .table-cell .label");
  }

  private static List<String> shown(FxRobot robot) {
    return texts(robot, "#inspector .label", "#inspector .text-area");
  }

  private static List<String> texts(FxRobot robot, String... queries) {
    WaitForAsyncUtils.waitForFxEvents();
    return Stream.of(queries).flatMap(query -> robot.lookup(query).queryAllAs(Node.class).stream())
        .map(NetworkLabTest::text).filter(Objects::nonNull).toList();
  }

  private static String text(Node node) {
    return switch (node) {
      case Labeled label -> label.getText();
      case TextInputControl input -> input.getText();
      default -> null;
    };
  }
}
