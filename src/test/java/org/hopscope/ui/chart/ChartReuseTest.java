package org.hopscope.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.HopState;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Stage;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Two hundred hops, of which one changes at a time. */
@ExtendWith(ApplicationExtension.class)
class ChartReuseTest {
  private static final int HOPS = 200;

  /** What is drawn stays drawn: one more state must not cost two hundred cards. */
  @Test
  void cardsAreKeptWhileHopsChange() throws Exception {
    WaitForAsyncUtils.asyncFx(
        () -> {
          ChartView chart = new ChartView(new Wording(Locale.ENGLISH));
          new Scene(chart, 1100, 600);
          update(chart, -1);
          Set<Node> before = Set.copyOf(chart.lookupAll(".hop-card"));
          assertThat(before).hasSize(HOPS);
          for (int i = 0; i < 60; i++) {
            update(chart, i);
          }
          assertThat(Set.copyOf(chart.lookupAll(".hop-card"))).isEqualTo(before);
          chart.clear();
        })
        .get(60, TimeUnit.SECONDS);
  }

  private static void update(ChartView chart, int failed) {
    chart.show(drawing(failed));
    chart.layout();
  }

  private static Drawing drawing(int failed) {
    List<Drawing.Card> cards = new ArrayList<>();
    List<Drawing.Edge> edges = new ArrayList<>();
    for (int i = 0; i < HOPS; i++) {
      double x = 40 + i / 10 * 210.0;
      double y = 60 + i % 10 * 90.0;
      HopState state = i == failed ? HopState.FAILED : i < failed ? HopState.PASSED : HopState.RUNNING;
      cards.add(new Drawing.Card("h" + i, x, y, 168, 64, HopKind.SERVER, Stage.AUTODISCOVER,
          Message.of("hop.autodiscover"), "autodiscover" + i + ".contoso.com", state, Optional.empty(),
          Optional.of(Duration.ofMillis(20 + i)), false, false,
          List.of(new Drawing.Dot("A", HopState.PASSED, "A"), new Drawing.Dot("TCP", HopState.PASSED, "TCP"))));
      if (i >= 10) {
        edges.add(new Drawing.Edge("h" + (i - 10), "h" + i,
            List.of(new Drawing.Point(x - 42, y + 32), new Drawing.Point(x, y + 32)),
            Drawing.EdgeStyle.TAKEN, Optional.empty()));
      }
    }
    Drawing.Band band = new Drawing.Band(Lane.CLOUD, Message.of("lane.cloud"), 40, 920, true);
    return new Drawing(4300, 980, List.of(band), List.of(), cards, edges);
  }
}
