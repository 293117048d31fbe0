package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.hopscope.analysis.Place;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopGraph;
import org.hopscope.scenario.Expected;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testfx.api.FxRobot;

/** The worlds that are not offered, one after the other in one window: analysed again without leaving the result. */
class HiddenWorldsTest extends LabWindowTest {
  @TestFactory
  Stream<DynamicTest> theWindowShowsWhatEachWorldComesTo(FxRobot robot) throws Exception {
    choose(robot, "cloud-healthy-inside", "light");
    toConsent(robot);
    toResult(robot);
    return Expected.unoffered()
        .map(expected -> DynamicTest.dynamicTest(expected.toString(), () -> {
          analyse(robot, expected);
          assertShown(robot, expected);
        }));
  }

  private void analyse(FxRobot robot, Expected expected) throws Exception {
    Place place = place(expected.scenario());
    robot.interact(() -> {
      wizard().who().placeProperty().set(place);
      wizard().who().clientProperty().set(expected.client());
      wizard().next();
    });
    await(() -> {
      robot.interact(() -> List.copyOf(wizard().questions()).forEach(q -> q.answer().complete(false)));
      return wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get();
    });
    painted();
  }

  private void assertShown(FxRobot robot, Expected expected) {
    assertThat(text(robot, "#verdict")).contains(expected.says());
    HopGraph graph = wizard().live().graphProperty().get().orElseThrow();
    Drawing drawing = ChartLayout.lay(graph);
    assertThat(robot.lookup(".verdict-band").<Node>query().getStyleClass())
        .contains("result-" + expected.outcome().id());
    assertThat(graph.verdict().deployment()).isEqualTo(expected.deployment());
    assertThat(drawing.cards()).filteredOn(Drawing.Card::breaking).extracting(Drawing.Card::hopId)
        .containsExactlyElementsOf(expected.brokenAt().stream().toList());
    drawing.cards().forEach(card -> assertDrawn(robot, card, drawing));
    expected.brokenAt().or(() -> expected.protocol().map(p -> "p." + p.id()))
        .ifPresent(end -> assertEnd(robot, end, expected, drawing));
  }

  /** Every card of the layout is in the scene, at its place. */
  private static void assertDrawn(FxRobot robot, Drawing.Card card, Drawing drawing) {
    Node shown = card(robot, card.hopId());
    assertThat(shown.getLayoutX()).as(card.hopId()).isEqualTo(card.x());
    assertThat(shown.getLayoutY()).as(card.hopId()).isEqualTo(card.y());
  }

  private static void assertEnd(FxRobot robot, String hop, Expected expected, Drawing drawing) {
    Drawing.Band band = drawing.bands().stream().filter(b -> b.lane() == expected.lane()).findFirst().orElseThrow();
    Node card = card(robot, hop);
    if (expected.brokenAt().isPresent()) {
      assertThat(card.getStyleClass()).contains("breaking");
      assertThat(card.getAccessibleText()).containsPattern("failed|warning|skipped");
      assertThat(card.getLayoutY()).isBetween(band.y(), band.y() + band.height());
    } else {
      assertThat(card.getAccessibleText()).containsPattern("passed|warning");
      assertThat(drawing.bands()).as("a lane is taken").anyMatch(Drawing.Band::taken);
    }
  }

  private static Node card(FxRobot robot, String hop) {
    return robot.lookup("#hop-" + hop.replace('.', '-')).query();
  }
}
