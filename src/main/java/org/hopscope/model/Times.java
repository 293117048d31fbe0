package org.hopscope.model;

import java.text.NumberFormat;
import java.time.Duration;

/** Durations as a person reads them: 142 ms, 2.4 s. */
public final class Times {
  private Times() {}

  public static String say(Duration took, Wording words) {
    if (took.toMillis() < 1000) {
      return words.say("time.millis", Long.toString(took.toMillis()));
    }
    NumberFormat tenths = NumberFormat.getNumberInstance(words.locale());
    tenths.setMinimumFractionDigits(1);
    tenths.setMaximumFractionDigits(1);
    return words.say("time.seconds", tenths.format(took.toMillis() / 1000.0));
  }
}
