package org.hopscope.snapshot.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** Ink on a picture or on paper, by the JDK's own painter. */
record InkPainter(Graphics2D on, boolean paper) {

  void paint(List<Ink> inks) {
    inks.forEach(this::paint);
  }

  private void paint(Ink ink) {
    switch (ink) {
      case Ink.Area area -> paint(area);
      case Ink.Words words -> paint(words);
    }
  }

  private void paint(Ink.Area area) {
    area.fill().ifPresent(colour -> {
      on.setColor(Color.decode(colour));
      on.fill(area.shape());
    });
    area.edge().ifPresent(line -> {
      on.setColor(Color.decode(line.colour()));
      on.setStroke(stroke(line));
      on.draw(area.shape());
    });
  }

  private static BasicStroke stroke(Ink.Line line) {
    float[] dashes = new float[line.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = line.dashes().get(i).floatValue();
    }
    return new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
        dashes.length == 0 ? null : dashes, 0);
  }

  private void paint(Ink.Words words) {
    on.setColor(Color.decode(words.colour()));
    on.setFont(font(words));
    on.drawString(words.text(), (float) words.x(), (float) words.y());
  }

  /** On paper the fonts of the document are found by family and style; a picture takes the very letters. */
  private Font font(Ink.Words words) {
    float size = (float) words.size();
    int style = words.face() == Typeface.BOLD ? Font.BOLD : Font.PLAIN;
    return paper ? Typeface.REGULAR.font().deriveFont(style, size) : words.face().font().deriveFont(size);
  }
}
