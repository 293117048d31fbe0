package org.hopscope.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.hopscope.graph.ChartLayout;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Wording;
import org.hopscope.scenario.Rehearsal;
import org.hopscope.scenario.Unexpected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Hostile worlds on the chart: every card at its place, none upon another, the broken one marked. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class HostileChartTest {
  @Test
  void everyHostileWorldIsDrawn() throws Exception {
    Map<String, HopGraph> all = Unexpected.visitAll(world -> {
      try (Rehearsal rehearsal = new Rehearsal(world).within(Duration.ofSeconds(3), Duration.ofSeconds(30)).run()) {
        return GraphFold.replay(rehearsal.events());
      }
    });
    WaitForAsyncUtils.asyncFx(() -> {
      ChartView chart = new ChartView(new Wording(Locale.ENGLISH));
      new Scene(chart, 1100, 600);
      all.forEach((world, graph) -> assertDrawn(world, chart, graph));
    }).get(60, TimeUnit.SECONDS);
  }

  private static void assertDrawn(String world, ChartView chart, HopGraph graph) {
    Drawing drawing = ChartLayout.lay(graph);
    chart.clear();
    chart.show(drawing);
    chart.layout();
    for (Card card : drawing.cards()) {
      Node shown = chart.lookup("#hop-" + card.hopId().replace('.', '-'));
      assertThat(shown).as(world + " " + card.hopId()).isNotNull();
      assertThat(shown.getLayoutX()).as(world + " " + card.hopId()).isEqualTo(card.x());
      assertThat(shown.getLayoutY()).as(world + " " + card.hopId()).isEqualTo(card.y());
    }
    assertThat(drawing.cards()).filteredOn(Card::breaking).extracting(Card::hopId)
        .as(world).containsExactlyElementsOf(graph.verdict().brokenAt().stream().toList());
    assertApart(world, drawing.cards());
  }

  private static void assertApart(String world, List<Card> cards) {
    for (int i = 0; i < cards.size(); i++) {
      for (Card other : cards.subList(i + 1, cards.size())) {
        Card card = cards.get(i);
        boolean apart = card.x() + card.width() <= other.x() || other.x() + other.width() <= card.x()
            || card.y() + card.height() <= other.y() || other.y() + other.height() <= card.y();
        assertThat(apart).as("%s: %s and %s", world, card.hopId(), other.hopId()).isTrue();
      }
    }
  }
}
