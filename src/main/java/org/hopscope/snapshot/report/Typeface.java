package org.hopscope.snapshot.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters of the report, carried along so that it looks the same everywhere: Liberation, as wide as Arial. */
enum Typeface {
  REGULAR("LiberationSans-Regular", "Liberation Sans", 400),
  BOLD("LiberationSans-Bold", "Liberation Sans", 700),
  FIXED("LiberationMono-Regular", "Liberation Mono", 400);

  private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "\u2026";

  private final String file;
  private final String family;
  private final int weight;
  private @Nullable Font font;

  Typeface(String file, String family, int weight) {
    this.file = file;
    this.family = family;
    this.weight = weight;
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  InputStream open() {
    return Typeface.class.getResourceAsStream("/liberation/" + file + ".ttf");
  }

  synchronized Font font() {
    if (font == null) {
      try (InputStream in = open()) {
        font = Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(e);
      }
    }
    return font;
  }

  double width(String text, double size) {
    return font().deriveFont((float) size).getStringBounds(text, UNSCALED).getWidth();
  }

  /** Its beginning and its end, if the whole is wider than {@code room}. */
  String elided(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    int kept = text.length() - 1;
    String shown = ELLIPSIS;
    while (kept > 0) {
      shown = text.substring(0, (kept + 1) / 2) + ELLIPSIS + text.substring(text.length() - kept / 2);
      if (width(shown, size) <= room) {
        return shown;
      }
      kept--;
    }
    return ELLIPSIS;
  }

  /** In lines no wider than {@code room}, broken between words. */
  List<String> lines(String text, double size, double room) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String word : text.split(" ")) {
      String longer = (lines.getLast() + " " + word).strip();
      if (lines.getLast().isEmpty() || width(longer, size) <= room) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
