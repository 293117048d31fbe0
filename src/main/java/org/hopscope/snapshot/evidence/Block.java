package org.hopscope.snapshot.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.graph.HopState;
import org.hopscope.model.endpoint.Checked;

/** A piece of a sheet. Everything it shows can also be copied as text. */
public sealed interface Block {
  String copy();

  /** How a line is meant, shown by an icon and a colour. */
  enum Tone { PLAIN, GOOD, WARN, BAD, QUIET }

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

  /**
   * A kind of deployment, weighed.
   *
   * @param badge how sure it is, for the one that is chosen
   * @param nothing what to say when there is neither
   */
  record Kind(
      String name, String badge, boolean chosen, List<String> reasons, List<String> against, String nothing)
      implements Block {
    public Kind {
      reasons = List.copyOf(reasons);
      against = List.copyOf(against);
    }

    public boolean isBare() {
      return reasons.isEmpty() && against.isEmpty();
    }

    @Override
    public String copy() {
      String head = "\n" + (chosen ? name + " (" + badge + ")" : name);
      Stream<String> both = Stream.concat(reasons.stream().map(r -> "  + " + r), against.stream().map(r -> "  - " + r));
      return Stream.concat(Stream.of(head), isBare() ? Stream.of("  " + nothing) : both)
          .collect(Collectors.joining("\n"));
    }
  }

  /** What a directory published, in the order in which Outlook takes it. {@code names} are the columns'. */
  record Candidates(Names names, List<Candidate> rows) implements Block {
    public record Names(String table, String rank, String server, String sites, String created, String object) {}

    public Candidates {
      rows = List.copyOf(rows);
    }

    @Override
    public String copy() {
      return rows.stream().map(this::copy).collect(Collectors.joining("\n"));
    }

    public String copy(Candidate row) {
      Stream<String> more = Stream.of(
          said(names.sites(), row.sites()), said(names.created(), row.created()), said(names.object(), row.object()))
          .filter(text -> !text.isEmpty());
      return Stream.concat(Stream.of("\n" + row.place() + " " + row.url(), row.why()), more)
          .collect(Collectors.joining("\n"));
    }

    private static String said(String name, String value) {
      return value.isEmpty() ? "" : name + ": " + value;
    }
  }

  /** One of them; {@code rank} 0 is not used, 1 is asked first. */
  record Candidate(
      int rank, String host, String url, String sites, String day, String created, String why, String object) {
    public boolean used() {
      return rank > 0;
    }

    public boolean first() {
      return rank == 1;
    }

    public String place() {
      return used() ? rank + "." : "\u2013";
    }
  }

  /** One question's answers on both sides, and what it means that they differ or do not. */
  record Sides(String question, String differs, Tone tone, String means, Side inside, Side outside)
      implements Block {
    @Override
    public String copy() {
      return "\n" + question + "\n" + differs + ": " + means + "\n" + inside.copy() + "\n" + outside.copy();
    }
  }

  record Side(String name, List<Answer> answers) {
    public Side {
      answers = List.copyOf(answers);
    }

    String copy() {
      return name + ":\n" + answers.stream().map(a -> "  " + a.said().replace("\n", "\n  ") + "\n  " + a.by())
          .collect(Collectors.joining("\n"));
    }
  }

  /** {@code by} is the resolver; {@code found} is false where it gave no record. */
  record Answer(String said, String by, boolean found) {}

  /**
   * A row of a sweep, which it leads to.
   *
   * @param name says where the link leads
   */
  record Endpoint(Checked row, String target, String word, String says, HopState state, String name)
      implements Block {
    @Override
    public String copy() {
      return "\n" + target + ": " + word + "\n" + says;
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
