package org.hopscope.snapshot.report;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.hopscope.snapshot.report.Markup.Rows;
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
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      write(new ReportPage(report).html(), all);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return all.toByteArray();
  }

  /** In UTF-8, bit by bit; the stream stays open. */
  static void write(Tag html, OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.append("<!DOCTYPE html>\n");
    write(html, out);
    out.flush();
  }

  private static void write(Markup piece, Writer out) throws IOException {
    switch (piece) {
      case Tag tag when tag.name().equals("style") -> out.append("<style>").append(raw(tag)).append("</style>");
      case Tag tag -> element(tag, out);
      case Text(String text) -> out.append(escaped(text));
      case Rows(Iterable<Tag> each) -> {
        for (Tag row : each) {
          write(row, out);
          out.append('\n');
        }
      }
    }
  }

  private static void element(Tag tag, Writer out) throws IOException {
    out.append('<').append(tag.name());
    for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"").append(escaped(attribute.getValue())).append('"');
    }
    out.append('>');
    if (!VOID.contains(tag.name())) {
      for (Markup child : tag.children()) {
        write(child, out);
      }
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
