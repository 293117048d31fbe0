package org.hopscope.snapshot.report;

import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.Drawing.Band;
import org.hopscope.graph.Drawing.Column;
import org.hopscope.model.Lane;
import org.hopscope.model.Wording;

/** The chart as the window paints the same drawing, in its light colours. */
record ChartInk(Wording words, Drawing drawing) {
  private static final double NAME_SIZE = 15;
  private static final double ROUND = 20;

  /** What lies below first. */
  List<Ink> all() {
    EdgeInk edges = new EdgeInk(words);
    CardInk cards = new CardInk(words);
    return Stream.of(
        drawing.bands().stream().map(this::ground),
        drawing.bands().stream().map(this::name),
        drawing.columns().stream().map(this::name),
        drawing.edges().stream().flatMap(edges::line),
        drawing.cards().stream().flatMap(cards::card),
        drawing.edges().stream().flatMap(edges::pill),
        drawing.cards().stream().flatMap(cards::cause))
        .flatMap(layer -> layer).map(Ink.class::cast).toList();
  }

  private Ink ground(Band band) {
    return Ink.filled(
        new RoundRectangle2D.Double(0, band.y(), drawing.width(), band.height(), ROUND, ROUND),
        band.taken() ? Palette.TAKEN_LANE : Palette.SUBTLE);
  }

  /** Away from the computer, which stands between the lanes. */
  private Ink name(Band band) {
    double y = band.lane() == Lane.CLOUD ? band.y() + 21 : band.y() + band.height() - 9;
    return Lettering.bold(words.say(band.name()), NAME_SIZE).at(12, y, band.taken() ? Palette.ACCENT : Palette.MUTED);
  }

  private Ink name(Column column) {
    double top = drawing.bands().stream().mapToDouble(Band::y).min().orElse(0);
    return Lettering.bold(words.say(column.title()), NAME_SIZE)
        .around(column.x() + column.width() / 2, Math.max(14, top - 10), Palette.MUTED);
  }
}
