package org.hopscope.snapshot.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
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
        document, new ChartOnPaper(report.ink(), report.drawing().width()),
        new Text(report.say("report.author", report.version())).text());
  }

  static byte[] print(Document document, ChartOnPaper chart, String producer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PdfRendererBuilder builder = new PdfRendererBuilder()
          .usePdfVersion(VERSION)
          .usePdfUaAccessibility(true)
          .usePdfAConformance(PdfAConformance.PDFA_2_A)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .withProducer(producer)
          .withW3cDocument(document, null)
          .useSVGDrawer(chart)
          .toStream(out);
      cutOff(builder);
      letters(builder);
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /** Nothing in the document names anything outside of it; were it otherwise, it would be refused. */
  private static void cutOff(PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.useExternalResourceAccessControl((uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl((uri, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
  }

  private static void letters(PdfRendererBuilder builder) {
    for (Typeface face : Typeface.values()) {
      builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.DOCUMENT));
    }
  }
}
