package org.hopscope.snapshot.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Lengths and places as style sheets and pictures write them, whatever the reader's language. */
final class Numbers {
  private Numbers() {}

  static String say(double value) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
