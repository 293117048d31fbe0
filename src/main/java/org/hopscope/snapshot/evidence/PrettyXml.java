package org.hopscope.snapshot.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Indents XML for reading. Only looks at the brackets: it resolves nothing, so that hostile XML is
 * just text, and gives back unchanged what is not XML.
 */
final class PrettyXml {
  private static final int LONGEST = 200_000;
  private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern LOOKS = Pattern.compile("\\s*<(?!!?(?i:doctype html|html))[?\\w]");

  private PrettyXml() {}

  static String of(String text) {
    String body = text.length() > LONGEST ? text.substring(0, LONGEST) + "\n\u2026" : text;
    if (!LOOKS.matcher(body).lookingAt()) {
      return body;
    }
    return new Indenter().run(PIECE.matcher(body));
  }

  private static final class Indenter {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean inline;

    String run(Matcher pieces) {
      while (pieces.find()) {
        String piece = pieces.group();
        if (!piece.isBlank()) {
          add(piece.strip());
        }
      }
      return out.toString().strip();
    }

    private void add(String piece) {
      if (!piece.startsWith("<")) {
        out.append(piece);
        inline = true;
      } else if (piece.startsWith("</")) {
        depth = Math.max(0, depth - 1);
        open(piece, !inline);
        inline = false;
      } else {
        open(piece, true);
        boolean closed = piece.endsWith("/>") || piece.startsWith("<?") || piece.startsWith("<!");
        depth += closed ? 0 : 1;
        inline = false;
      }
    }

    private void open(String piece, boolean fresh) {
      if (fresh) {
        out.append('\n').append("  ".repeat(Math.min(depth, 40)));
      }
      out.append(piece);
    }
  }
}
