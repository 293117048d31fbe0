package org.hopscope.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);

  @Test
  void thePointUnderThePointerStays() {
    Viewport before = new Viewport(0.8, 30, -20);
    Viewport after = before.zoomAt(400, 300, 1.5);
    assertThat((400 - after.x()) / after.scale()).isCloseTo((400 - before.x()) / before.scale(), NEAR);
    assertThat((300 - after.y()) / after.scale()).isCloseTo((300 - before.y()) / before.scale(), NEAR);
  }

  @Test
  void zoomHasItsEnds() {
    assertThat(new Viewport(1, 0, 0).zoomAt(0, 0, 100).scale()).isEqualTo(Viewport.LARGEST);
    assertThat(new Viewport(1, 0, 0).zoomAt(0, 0, 0.001).scale()).isEqualTo(Viewport.SMALLEST);
  }

  @Test
  void aSmallDrawingIsCentredAtItsOwnSize() {
    assertThat(Viewport.fit(200, 100, 1000, 600)).isEqualTo(new Viewport(1, 400, 250));
  }

  @Test
  void aBoxOutsideIsBroughtIntoView() {
    Viewport seen = new Viewport(1, 0, 0).reveal(1200, 50, 168, 64, 1000, 600);
    assertThat(seen.x() + 1200 + 168).isLessThanOrEqualTo(1000);
    assertThat(seen.y()).isZero();
  }

  @Test
  void aBoxThatIsSeenMovesNothing() {
    assertThat(new Viewport(1, 0, 0).reveal(100, 100, 168, 64, 1000, 600)).isEqualTo(new Viewport(1, 0, 0));
  }
}
