package org.hopscope.snapshot.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Paints the chart where the page has its SVG. The SVG itself is not read: what is painted is the ink that
 * it was written from, so that its letters stay letters and no script or link in it could ever count.
 */
record ChartOnPaper(List<Ink> chart, double width) implements SVGDrawer {

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
    double pixels = Double.parseDouble(svg.getAttribute("width"));
    double high = Double.parseDouble(svg.getAttribute("height"));
    return new Picture(pixels, high, dotsPerPixel);
  }

  /** In CSS pixels, as its element has it. */
  private final class Picture implements SVGImage {
    private final double wide;
    private final double high;
    private final double dots;

    Picture(double wide, double high, double dots) {
      this.wide = wide;
      this.high = high;
      this.dots = dots;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(wide * dots);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(high * dots);
    }

    @Override
    public void drawSVG(OutputDevice page, RenderingContext at, double x, double y) {
      page.drawWithGraphics((float) x, (float) y, (float) wide, (float) high, on -> {
        on.scale(wide / width, wide / width);
        new InkPainter(on, true).paint(chart);
      });
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    // the page has none
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // the letters are the page's own
  }

  @Override
  public void close() {
    // nothing is held
  }
}
