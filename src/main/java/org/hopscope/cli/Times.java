package org.hopscope.cli;

import java.time.Duration;
import java.util.Locale;
import org.hopscope.model.Wording;

/** Durations for people: milliseconds, from a second on seconds. */
record Times(Wording words) {
  String say(Duration took) {
    long millis = took.toMillis();
    return millis < 1000
        ? words.say("cli.text.millis", Long.toString(millis))
        : words.say("cli.text.seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
  }
}
