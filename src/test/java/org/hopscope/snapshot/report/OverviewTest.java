package org.hopscope.snapshot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hopscope.graph.Verdict;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchNames;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.snapshot.file.Example;
import org.hopscope.snapshot.file.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Many addresses at a glance, on paper and in a browser. */
class OverviewTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);
  @TempDir
  private Path temp;

  private static EmailAddress user(int number) {
    return new EmailAddress("user" + number, number % 3 == 0 ? "fabrikam.de" : "fabrikam.fr");
  }

  private BatchFolder folder(int addresses, int done) throws Exception {
    BatchFolder folder = BatchFolder.begin(
        temp.resolve("batch"), IntStream.rangeClosed(1, addresses).mapToObj(OverviewTest::user).toList());
    for (int number = 1; number <= done; number++) {
      folder.add(number, Snapshot.of(
          Example.events(user(number).text(), "autodiscover." + user(number).domain()), "1.2.3"));
    }
    folder.close();
    return BatchFolder.resume(temp.resolve("batch"));
  }

  private List<BatchRow> rows(int addresses, int done) throws Exception {
    try (BatchFolder folder = folder(addresses, done)) {
      return List.copyOf(folder.before().values());
    }
  }

  /** The same row over and over, every tenth of somebody who would connect. */
  private static List<BatchRow> many(BatchRow like, int count) {
    List<BatchRow> rows = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Verdict.Result outcome = number % 10 == 0 ? Verdict.Result.CONNECTS : like.outcome();
      rows.add(new BatchRow(
          number, user(number).text(), outcome, like.deployment(), like.protocol(), like.sentence(), like.took(),
          like.looked(), number % 10 == 0 ? java.util.Optional.empty() : like.cause()));
    }
    return rows;
  }

  private static Overview overview(List<BatchRow> rows, int all, Wording words) {
    return new Overview(rows, all, words, Paper.A4, ZoneOffset.UTC, "1.2.3", false);
  }

  private static String html(Overview overview) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OverviewFormat.HTML.write(overview, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Printed pdf(Overview overview) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OverviewFormat.PDF.write(overview, out);
    return new Printed(out.toByteArray());
  }

  @ParameterizedTest
  @EnumSource
  void thePdfIsWhatItClaimsToBe(Paper paper) throws Exception {
    Printed pdf = pdf(overview(many(rows(1, 1).getFirst(), 60), 64, WORDS).on(paper));
    assertThat(pdf.breaches(PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    assertThat(pdf.breaches(PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
    assertThat(pdf.fontsLeftOut()).isEmpty();
    assertThat(pdf.bookmarks()).containsExactly(
        "What came of it", "What is first to be mended, by cause", "Each address");
    assertThat(pdf.text(1).replaceAll("\\s+", " "))
        .contains("64 addresses", "6 of 64 would connect", "4 addresses are not analyzed yet.", "Page 1 of ");
  }

  @Test
  void itCountsByVerdictAndByCauseBeforeEachAddressIsTold() throws Exception {
    String text = html(overview(many(rows(1, 1).getFirst(), 40), 40, WORDS))
        .replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertThat(text)
        .contains("4 of 40 would connect", "36 addresses would not connect", "Who acts", "fabrikam.fr, fabrikam.de");
    assertThat(text.indexOf("What came of it")).isLessThan(text.indexOf("What is first to be mended"));
    assertThat(text.indexOf("What is first to be mended")).isLessThan(text.indexOf("user1@fabrikam.fr"));
    assertThat(text).contains("would not connect \u00b7 ", "user40@fabrikam.fr");
  }

  @Test
  void itIsSaidInFrench() throws Exception {
    assertThat(html(overview(rows(2, 2), 2, new Wording(Locale.FRENCH))))
        .contains("<html lang=\"fr\">", "0 sur 2 se connecteraient", "2 adresses");
  }

  @Test
  void aBrowserGetsAllOfTenThousandAndPaperSaysWhatItLeavesOut() throws Exception {
    List<BatchRow> rows = many(rows(1, 1).getFirst(), 10_000);
    assertThat(html(overview(rows, 10_000, WORDS))).contains(">user1@", ">user10000@", "default-src 'none'");
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    HtmlFile.write(new OverviewPage(overview(rows, 10_000, WORDS), 50).html(), paper);
    assertThat(paper.toString(StandardCharsets.UTF_8))
        .contains("Here are 50 of 10,000 addresses, those that would not connect first", ">user55@")
        .doesNotContain(">user10@", ">user56@");
  }

  @Test
  void nobodyIsNamedUnderOtherNamesAndEachHasTheSameOneThroughout() throws Exception {
    try (BatchFolder folder = folder(6, 6)) {
      List<BatchRow> other = new BatchNames(folder).rows(List.copyOf(folder.before().values()));
      String html = html(overview(other, 6, WORDS).underOtherNames());
      assertThat(html).doesNotContainIgnoringCase("fabrikam").doesNotContain("user1@")
          .contains("Addresses and names are replaced", "@domain1.example", "@domain2.example");
      assertThat(other.get(0).address()).isNotEqualTo(other.get(1).address());
      assertThat(other.get(0).address().split("@")[1]).isEqualTo(other.get(1).address().split("@")[1]);
    }
  }

  @Test
  void whatAStrangerSaidIsTextInIt() throws Exception {
    BatchRow row = rows(1, 1).getFirst();
    BatchRow bad = new BatchRow(
        1, "a@b.example", row.outcome(), row.deployment(), row.protocol(),
        Message.of("compare.text", "<script>alert(1)</script>"), row.took(), row.looked(), row.cause());
    assertThat(html(overview(List.of(bad), 1, WORDS))).contains("&lt;script&gt;").doesNotContain("<script");
  }
}
