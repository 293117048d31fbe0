package org.hopscope.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param measured ours, with its unit
 * @param against what it is compared with, measured in the same run
 * @param aim the largest ratio that is aimed at; 0 where none was set
 */
public record Row(String what, String measured, String against, double ratio, double aim) {
  static final String HEAD = "| %-58s | %-16s | %-42s | %7s | %6s |%n".formatted("what", "Hopscope", "against", "ratio",
      "aim")
      + "|---|---|---|---:|---:|";

  static Row leftOut(String what, String why) {
    return new Row(what, "left out", why, Double.NaN, 0);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "| %-58s | %-16s | %-42s | %7s | %6s |", what, measured, against,
        Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
        aim == 0 ? "" : String.format(Locale.ROOT, "%.2f", aim));
  }
}
