package org.hopscope.snapshot.report;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hopscope.snapshot.report.Markup.Tag;
import org.hopscope.snapshot.report.Markup.Text;

/**
 * The report as one file for a browser: style and chart are in it, and it may load nothing. Also within
 * attributes no sign is left that could open a tag; the JDK's own writer would leave it there.
 */
final class HtmlFile {
  /** Elements without an end (HTML, section "Void elements"). */
  private static final Set<String> VOID = Set.of("br", "meta");

  private HtmlFile() {}

  /** In UTF-8. */
  static byte[] of(Report report) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    write(new ReportPage(report).html(), out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Markup piece, StringBuilder out) {
    switch (piece) {
      case Tag tag when tag.name().equals("style") -> out.append("<style>").append(raw(tag)).append("</style>");
      case Tag tag -> write(tag, out);
      case Text(String text) -> out.append(escaped(text));
    }
  }

  private static void write(Tag tag, StringBuilder out) {
    out.append('<').append(tag.name());
    tag.attributes().forEach((name, value) -> out.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    out.append('>');
    if (!VOID.contains(tag.name())) {
      tag.children().forEach(child -> write(child, out));
      out.append("</").append(tag.name()).append('>');
    }
  }

  /** A style is read as it stands, up to the first thing that looks like a tag: there is none in it. */
  private static String raw(Tag style) {
    String text = ((Text) style.children().getFirst()).text();
    if (text.contains("<")) {
      throw new IllegalStateException("a style that would end too early");
    }
    return text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
