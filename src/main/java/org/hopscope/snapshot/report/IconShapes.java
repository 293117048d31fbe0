package org.hopscope.snapshot.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The window's icons as outlines, for a page has no icon font. */
final class IconShapes {
  private static final String FONT = "/META-INF/resources/bootstrapicons/1.4.1/fonts/bootstrap-icons.ttf";
  private static final Map<String, Shape> OUTLINES = new ConcurrentHashMap<>();

  private IconShapes() {}

  /** An icon in a square of {@code size}, by its middle. */
  static Ink at(String icon, double x, double y, double size, String colour) {
    AffineTransform place = AffineTransform.getTranslateInstance(x - size / 2, y - size / 2);
    place.scale(size, size);
    return Ink.filled(place.createTransformedShape(OUTLINES.computeIfAbsent(icon, IconShapes::outline)), colour);
  }

  /** In a square of 1, from the top left. */
  private static Shape outline(String icon) {
    try (InputStream in = IconShapes.class.getResourceAsStream(FONT);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      double em = 1.0 / font.getUnitsPerEm();
      return new AffineTransform(em, 0, 0, -em, 0, 1).createTransformedShape(font.getPath(icon));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
