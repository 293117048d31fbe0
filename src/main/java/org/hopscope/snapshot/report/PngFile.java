package org.hopscope.snapshot.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.hopscope.graph.Drawing;

/** The chart alone, two pixels for one, on white. */
final class PngFile {
  private static final int SCALE = 2;

  private PngFile() {}

  static byte[] of(Report report) {
    Drawing drawing = report.drawing();
    BufferedImage picture = new BufferedImage(
        (int) (SCALE * drawing.width()), (int) (SCALE * drawing.height()), BufferedImage.TYPE_INT_RGB);
    Graphics2D on = picture.createGraphics();
    on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    on.setColor(Color.WHITE);
    on.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    on.scale(SCALE, SCALE);
    new InkPainter(on, false).paint(report.ink());
    on.dispose();
    return written(picture);
  }

  private static byte[] written(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }
}
