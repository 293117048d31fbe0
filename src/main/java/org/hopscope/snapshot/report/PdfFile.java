package org.hopscope.snapshot.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.report.Markup.Text;
import org.w3c.dom.Document;

/** The report on paper, by Open HTML to PDF: PDF/UA-1 and PDF/A-2a, and cut off from the world. */
final class PdfFile {
  private static final float VERSION = 1.7f;

  private PdfFile() {}

  static byte[] of(Report report) {
    Document document = Dom.of(new ReportPage(report).html());
    ForPaper.prepare(document, report);
    return print(
        document, new ChartOnPaper(report.ink(), report.drawing().width()), producer(report.words(), report.version()));
  }

  static byte[] of(Overview overview) {
    Document document = Dom.of(new OverviewPage(overview, Overview.MOST_ON_PAPER).html());
    ForPaper.prepare(document, overview);
    return print(document, new ChartOnPaper(List.of(), 1), producer(overview.words(), overview.version()));
  }

  private static String producer(Wording words, String version) {
    return new Text(words.say("report.author", version)).text();
  }

  static byte[] print(Document document, ChartOnPaper chart, String producer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument paper = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder()
          .usePDDocument(paper)
          .usePdfVersion(VERSION)
          .usePdfUaAccessibility(true)
          .usePdfAConformance(PdfAConformance.PDFA_2_A)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .withProducer(producer)
          .withW3cDocument(document, null)
          .useSVGDrawer(chart)
          .toStream(out);
      cutOff(builder);
      letters(builder, paper);
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /** Nothing in the document names anything outside of it; were it otherwise, it would be refused. */
  private static void cutOff(PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.useExternalResourceAccessControl((uri, kind) -> false,
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl((uri, kind) -> false,
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
  }

  private static void letters(PdfRendererBuilder builder, PDDocument paper) throws IOException {
    for (Typeface face : Typeface.values()) {
      builder.useFont(new PDFontSupplier(letters(face, paper)), face.family(), face.weight(), FontStyle.NORMAL, true);
    }
  }

  /** Each letter for itself: to look for ligatures takes more than half of the time, and they are hard to search for. */
  private static PDFont letters(Typeface face, PDDocument paper) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()));
    font.setEnableGsub(false);
    return PDType0Font.load(paper, font, true);
  }
}
