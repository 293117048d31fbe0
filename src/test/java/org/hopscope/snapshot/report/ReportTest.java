package org.hopscope.snapshot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hopscope.advice.Advice;
import org.hopscope.graph.Drawing;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Wording;
import org.hopscope.scenario.Rehearsal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report of a world of the practice lab in which a proxy opens the encryption. */
class ReportTest {
  private static HopGraph graph;

  @BeforeAll
  static void analyze() throws InterruptedException {
    try (Rehearsal rehearsal = new Rehearsal("cert-untrusted")) {
      graph = GraphFold.replay(rehearsal.run().events());
    }
  }

  private static Report report(Paper paper) {
    return new Report(graph, Advice.of(graph), new Wording(Locale.ENGLISH), paper, ZoneOffset.UTC, "1.2.3", false,
        Optional.empty());
  }

  private static Printed pdf() {
    return new Printed(ReportFormat.PDF.make(report(Paper.A4)));
  }

  @ParameterizedTest
  @EnumSource
  void thePdfIsWhatItClaimsToBe(Paper paper) throws Exception {
    Printed pdf = new Printed(ReportFormat.PDF.make(report(paper)));
    assertThat(pdf.breaches(PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    assertThat(pdf.breaches(PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
    assertThat(pdf.fontsLeftOut()).isEmpty();
  }

  @Test
  void theFirstPageSaysWhatIsWrongAndWhoActs() throws Exception {
    assertThat(pdf().text(1).replaceAll("\\s+", " "))
        .contains("anna@contoso.com", "Outlook would not connect", "Contoso Web Inspection CA",
            "Outlook (Microsoft 365 Apps)", "A proxy opens the encryption on the way", "Who acts: Network team",
            "Hopscope 1.2.3", "Addresses and names as they are", "Page 1 of ");
  }

  @Test
  void theChartsWordsCanBeSelected() throws Exception {
    assertThat(pdf().text(2)).contains("4 Microsoft 365", "TLS inspected on the way", "Hybrid and on-premises");
  }

  @Test
  void itTellsTheRemedyAndTheEvidence() throws Exception {
    String text = pdf().text().replaceAll("\\s+", " ");
    assertThat(text)
        .contains("What to change", "How to see that it is mended",
            "https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges")
        .contains("Appendix: evidence of each hop", "User-Agent: Microsoft Office/16.0",
            "CN=Contoso Web Inspection CA");
  }

  @Test
  void bookmarksLeadToEveryPart() throws Exception {
    assertThat(pdf().bookmarks()).contains(
        "Summary", "The way to the mailbox", "Findings and remedies", "  1. A proxy opens the encryption on the way",
        "Appendix: evidence of each hop", "  Computer \u00b7 Outlook (Microsoft 365 Apps)");
  }

  @Test
  void itHasATitleALanguageAndUprightPages() throws Exception {
    try (PDDocument document = pdf().open()) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Connectivity report for anna@contoso.com");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getPage(0).getMediaBox().getWidth()).as("A4").isBetween(595f, 596f);
      assertThat(document.getPage(1).getMediaBox().getWidth()).as("the chart lies on its side").isGreaterThan(800);
    }
  }

  @Test
  void theWebPageIsOneFileThatMayLoadNothing() {
    String html = new String(ReportFormat.HTML.make(report(Paper.A4)), StandardCharsets.UTF_8);
    assertThat(html).startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en\">", "default-src 'none'", "style-src 'sha256-", "<svg",
            "A proxy opens the encryption")
        .doesNotContain("<script", "<link", "<img", "@import", "url(", " style=\"");
  }

  @Test
  void thePictureIsTheChartTwiceAsLarge() throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ReportFormat.PNG.make(report(Paper.A4))));
    Drawing drawing = report(Paper.A4).drawing();
    assertThat(picture.getWidth()).isEqualTo((int) (2 * drawing.width()));
    assertThat(picture.getHeight()).isEqualTo((int) (2 * drawing.height()));
    Drawing.Card broken = drawing.cards().stream().filter(Drawing.Card::breaking).findFirst().orElseThrow();
    int edge = picture.getRGB((int) (2 * broken.x() + 6), (int) (2 * broken.y() + broken.height()));
    assertThat(edge & 0xffffff).as("the red edge of the card that breaks").isEqualTo(0xcf222e);
  }

  @Test
  void aNameForTheFileIsProposed() {
    assertThat(ReportFormat.PDF.fileName(report(Paper.A4)))
        .matches("hopscope-contoso\\.com-\\d{4}-\\d\\d-\\d\\d\\.pdf");
  }

  @ParameterizedTest
  @CsvSource({"en-US, LETTER", "fr-CA, LETTER", "en-GB, A4", "fr-FR, A4", "en, A4"})
  void eachCountryHasItsPaper(String locale, Paper paper) {
    assertThat(Paper.of(Locale.forLanguageTag(locale))).isEqualTo(paper);
  }
}
