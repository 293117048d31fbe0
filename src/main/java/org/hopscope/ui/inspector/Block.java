package org.hopscope.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A piece of a sheet. Everything it shows can also be copied as text. */
public sealed interface Block {
  String copy();

  /** How a line is meant, shown by an icon and a colour. */
  enum Tone { PLAIN, GOOD, BAD, QUIET }

  record Heading(String text) implements Block {
    @Override
    public String copy() {
      return "\n" + text;
    }
  }

  record Line(String text, Tone tone) implements Block {
    @Override
    public String copy() {
      return text;
    }
  }

  record Fact(String name, String value, Tone tone) implements Block {
    @Override
    public String copy() {
      return name + ": " + value;
    }
  }

  /** Kept as it came, in a fixed-width font. */
  record Code(String text) implements Block {
    @Override
    public String copy() {
      return text;
    }
  }

  /** A certificate of a chain; {@code depth} 0 is the top. */
  record Link(int depth, String subject, String detail) implements Block {
    @Override
    public String copy() {
      return "  ".repeat(depth) + subject + "\n" + "  ".repeat(depth) + detail;
    }
  }

  /** From when until when, against the day of the analysis. */
  record Validity(int depth, Instant from, Instant until, Optional<Instant> today) implements Block {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    public String first() {
      return DAY.format(from);
    }

    public String last() {
      return DAY.format(until);
    }

    public boolean good() {
      return today.map(t -> !t.isBefore(from) && !t.isAfter(until)).orElse(true);
    }

    @Override
    public String copy() {
      return "  ".repeat(depth) + first() + " \u2013 " + last();
    }
  }

  /** A bar of a waterfall, out of {@code whole}. */
  record Span(String name, String kind, Duration start, Duration took, Duration whole, String text)
      implements Block {
    @Override
    public String copy() {
      return name + ": " + text;
    }
  }
}
