package org.hopscope.snapshot.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hopscope.model.Wording;

/** How the report looks, on paper and in a browser. */
final class Style {
  private static final String PAGE = """
      @page { size: %1$s; margin: 18mm; @bottom-left { %5$s content: "%2$s"; } @bottom-right { %5$s content: %3$s; } }
      @page wide { size: %1$s landscape; margin: 18mm; @bottom-left { %5$s content: "%2$s"; } @bottom-right { %5$s content: %3$s; } }
      a.page-of::after { content: " (%4$s " target-counter(attr(href), page) ")"; }
      @media print { .wide .grid { width: %6$smm; } }
      """;
  private static final String FOOT = "font-family: \"Liberation Sans\"; font-size: 8pt; color: #57606a;";

  private Style() {}

  static String of(PageFrame page) {
    String redaction = page.words().say(page.redacted() ? "report.redacted" : "report.not-redacted");
    String foot = quoted(page.words().say("report.foot", page.version(), redaction));
    String of = quoted(page.words().say("report.page-of"));
    return sheet() + PAGE.formatted(page.paper().id(), foot, pages(page.words()), of, FOOT,
        Numbers.say(page.paper().wideWidth()));
  }

  /** "Page 2 of 5", with counters in place of the numbers. */
  private static String pages(Wording words) {
    return "\"" + quoted(words.say("report.page", "\u0001", "\u0002"))
        .replace("\u0001", "\" counter(page) \"").replace("\u0002", "\" counter(pages) \"") + "\"";
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("<", "\\3c ");
  }

  private static String sheet() {
    try (InputStream in = Style.class.getResourceAsStream("/org/hopscope/report/report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a browser may do with the file: show this very style, and nothing else. */
  static String policy(String style) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + hash(style) + "'";
  }

  private static String hash(String style) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
