package org.hopscope.snapshot.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sheet that a report is made for, in millimetres. */
public enum Paper {
  A4(210, 297),
  LETTER(215.9, 279.4);

  /** Where offices print on Letter, by the Unicode CLDR (supplemental data, paper size). */
  private static final Set<String> LETTER_COUNTRIES = Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH",
      "PR", "SV", "US", "VE");

  static final double MARGIN = 18;
  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public static Paper of(Locale locale) {
    return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
  }

  public static Optional<Paper> byId(String id) {
    return Arrays.stream(values()).filter(p -> p.id().equalsIgnoreCase(id)).findFirst();
  }

  /** As in options and in CSS. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Between the margins, upright. */
  double textWidth() {
    return width - 2 * MARGIN;
  }

  /** Between the margins, lying on its side. */
  double wideWidth() {
    return height - 2 * MARGIN;
  }

  double wideHeight() {
    return width - 2 * MARGIN;
  }
}
