package org.hopscope.snapshot.report;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.graph.Drawing.Card;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Icons;
import org.hopscope.model.HopKind;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.report.Ink.Line;

/** One hop of the chart. */
record CardInk(Wording words) {
  private static final double PAD = 8;
  private static final double LEFT = 30;
  private static final double SLIM = 44;
  private static final double TITLE = 15;
  private static final double TIGHT = 12;
  private static final double SMALL = 13;
  private static final double CAUSE = 14;
  private static final double CAUSE_WIDTH = 340;
  private static final double RED_EDGE = 6;

  Stream<Ink> card(Card card) {
    Stream<Stream<? extends Ink>> layers = card.kind() == HopKind.DECISION
        ? Stream.of(Stream.of(framed(card, diamond(card))), question(card),
            badge(card, card.width() / 2, card.height() - 4))
        : Stream.of(ground(card), content(card), dots(card), badge(card, card.width() - 5, 5));
    return layers.flatMap(layer -> layer).map(ink -> ink.moved(card.x(), card.y()));
  }

  private static Stream<Ink> ground(Card card) {
    Shape box = new RoundRectangle2D.Double(0, 0, card.width(), card.height(), 20, 20);
    if (!card.breaking()) {
      return Stream.of(framed(card, box));
    }
    Area edge = new Area(box);
    edge.intersect(new Area(new Rectangle2D.Double(0, 0, RED_EDGE, card.height())));
    return Stream.of(framed(card, box), Ink.filled(edge, Palette.BAD));
  }

  private static Shape diamond(Card card) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(0, card.height() / 2);
    diamond.lineTo(card.width() / 2, 0);
    diamond.lineTo(card.width(), card.height() / 2);
    diamond.lineTo(card.width() / 2, card.height());
    diamond.closePath();
    return diamond;
  }

  private static Ink framed(Card card, Shape shape) {
    return card.ghost()
        ? Ink.drawn(shape, Line.of(Palette.BORDER, 1, 4.0, 3.0))
        : Ink.filled(shape, Palette.PAPER)
            .edged(Line.of(card.breaking() ? Palette.BAD : Palette.edge(card.state()), 1.2));
  }

  private Stream<Ink> question(Card card) {
    double room = card.width() * 0.6;
    List<String> lines = Typeface.BOLD.lines(words.say(card.title()), SMALL, room);
    double first = card.height() / 2 - 2 - (lines.size() - 1) * 7.5 + 4;
    return IntStream.range(0, lines.size()).mapToObj(i -> title(card, lines.get(i), SMALL).within(room)
        .around(card.width() / 2, first + i * 15, ink(card)));
  }

  private Stream<Ink> content(Card card) {
    boolean slim = card.height() <= SLIM;
    double line = slim ? card.height() / 2 - 2 : 18;
    Ink icon = IconShapes.at(Icons.of(card.kind()), PAD + 8, line - 4, 16, card.ghost() ? Palette.GHOST : Palette.INK);
    Lettering host = Lettering.plain(slim ? slimHost(card) : card.host(), SMALL).within(card.width() - LEFT - PAD);
    Stream<Ink> head = Stream.of(icon, fitting(card).at(LEFT, line, ink(card)),
        host.at(LEFT, line + 16, Palette.MUTED));
    return slim ? head : Stream.concat(head, Stream.of(state(card)));
  }

  private Lettering fitting(Card card) {
    double room = card.width() - LEFT - 13;
    Lettering title = title(card, words.say(card.title()), TITLE);
    return title.width() > room ? title(card, title.text(), TIGHT).within(room) : title;
  }

  private static Lettering title(Card card, String text, double size) {
    return card.ghost() ? Lettering.plain(text, size) : Lettering.bold(text, size);
  }

  private static String ink(Card card) {
    return card.ghost() ? Palette.MUTED : Palette.INK;
  }

  private String slimHost(Card card) {
    return card.host().isEmpty() ? word(card) : word(card) + " \u00b7 " + card.host();
  }

  private String word(Card card) {
    return words.say(card.state().word());
  }

  private Ink state(Card card) {
    String text = card.took().map(t -> word(card) + " \u00b7 " + Times.say(t, words)).orElseGet(() -> word(card));
    double room = card.width() - 2 * PAD;
    Lettering whole = Lettering.plain(text, SMALL);
    Lettering shown = whole.width() > room ? Lettering.plain(word(card), SMALL).within(room) : whole;
    return shown.before(card.width() - PAD, card.height() - 8, Palette.ink(card.state()));
  }

  private static Stream<Ink> dots(Card card) {
    return IntStream.range(0, card.height() <= SLIM ? 0 : card.dots().size())
        .mapToObj(i -> Ink.filled(circle(LEFT + 3.5 + i * 10, card.height(), 3.5),
            card.ghost() ? Palette.GHOST : Palette.fill(card.dots().get(i).state())).edged(Line.of(Palette.PAPER, 1)));
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** Sits on the corner, so that the title has the whole line. */
  private static Stream<Ink> badge(Card card, double x, double y) {
    Ink ground = Ink.filled(circle(x, y, 10), Palette.PAPER);
    Ink icon = IconShapes.at(Icons.of(card.state()), x, y, 16, Palette.fill(card.state()));
    return card.state() == HopState.EXPECTED
        ? Stream.of(ground, icon, IconShapes.at(Icons.of(HopState.FAILED), x + 6, y + 6, 10, Palette.MUTED))
        : Stream.of(ground, icon);
  }

  /** One line under the card where the road ends. */
  Stream<Ink> cause(Card card) {
    if (card.cause().isEmpty()) {
      return Stream.empty();
    }
    Lettering says = Lettering.bold(words.say(card.cause().get()), CAUSE).within(CAUSE_WIDTH - 8);
    double y = card.y() + card.height() + 6;
    Ink ground = Ink.filled(new RoundRectangle2D.Double(card.x(), y, says.width() + 8, 20, 8, 8), Palette.PAPER);
    return Stream.of(ground, says.at(card.x() + 4, y + 15, Palette.BAD));
  }
}
