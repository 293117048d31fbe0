package org.hopscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.app.Composition;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Lane;
import org.hopscope.scenario.Expected;
import org.hopscope.ui.wizard.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** Every practice scenario through the real wizard, engine and lab: what the technician sees at the end. */
class WizardScenarioTest extends WindowTest {
  private static final Composition PRODUCT = Composition.of(Locale.ENGLISH);

  static Stream<Expected> expected() {
    return Expected.offered();
  }

  @Override
  protected Places places() {
    return PRODUCT.places();
  }

  @Override
  protected Analyzer analyzer() {
    return PRODUCT.analyzer();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void theWindowShowsLaneVerdictAndFailingHop(Expected expected, FxRobot robot) {
    choose(robot, expected);
    robot.clickOn("#next");
    await(Page.CONSENT);
    robot.clickOn("#consent").clickOn("#next");
    await(() -> {
      robot.interact(() -> java.util.List.copyOf(wizard().questions()).forEach(q -> q.answer().complete(false)));
      return wizard().pageProperty().get() == Page.RESULT && !wizard().live().runningProperty().get();
    });

    assertThat(text(robot, "#verdict")).contains(expected.says());
    HopGraph graph = wizard().live().graphProperty().get().orElseThrow();
    assertThat(graph.verdict().deployment()).isEqualTo(expected.deployment());
    Drawing drawing = ChartLayout.lay(graph);
    assertThat(drawing.bands()).filteredOn(Drawing.Band::taken).extracting(Drawing.Band::lane)
        .contains(expected.lane());
    expected.brokenAt().ifPresent(id -> assertShownBroken(robot, drawing, id, expected.lane()));
    if (expected.brokenAt().isEmpty()) {
      assertThat(drawing.cards()).noneMatch(Drawing.Card::breaking);
    }
  }

  private void choose(FxRobot robot, Expected expected) {
    Place place = PRODUCT.places().all().stream()
        .filter(p -> p.id().equals(expected.scenario())).findFirst().orElseThrow();
    robot.interact(() -> {
      robot.lookup("#place").<ComboBox<Place>>query().setValue(place);
      robot.lookup("#client").<ComboBox<ClientProfile>>query().setValue(expected.client());
    });
  }

  private static void assertShownBroken(FxRobot robot, Drawing drawing, String id, Lane lane) {
    assertThat(drawing.cards()).filteredOn(Drawing.Card::breaking)
        .extracting(Drawing.Card::hopId).containsExactly(id);
    Drawing.Card card = drawing.cards().stream().filter(Drawing.Card::breaking).findFirst().orElseThrow();
    Drawing.Band band = drawing.bands().stream().filter(b -> b.lane() == lane).findFirst().orElseThrow();
    assertThat(card.y()).isBetween(band.y(), band.y() + band.height());
    assertThat(card.cause()).as("one line of cause under the card").isPresent();
    Node shown = robot.lookup("#hop-" + id.replace('.', '-')).query();
    assertThat(shown.isVisible()).isTrue();
    assertThat(shown.getAccessibleText()).containsPattern("failed|warning|skipped");
  }
}
