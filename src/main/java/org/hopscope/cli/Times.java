package org.hopscope.cli;

import java.text.NumberFormat;
import java.time.Duration;
import org.hopscope.model.Wording;

/** Durations for people: milliseconds, from a second on seconds. */
record Times(Wording words) {
  String say(Duration took) {
    long millis = took.toMillis();
    return millis < 1000
        ? words.say("cli.text.millis", Long.toString(millis))
        : words.say("cli.text.seconds", tenths().format(millis / 1000.0));
  }

  private NumberFormat tenths() {
    NumberFormat tenths = NumberFormat.getNumberInstance(words.locale());
    tenths.setMinimumFractionDigits(1);
    tenths.setMaximumFractionDigits(1);
    return tenths;
  }
}
