package org.hopscope.wire.pac;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ranges of days, dates and hours as scripts write them, both ends within. A range that ends before it
 * begins goes round: from Friday to Monday, from December to January, from 22 to 6 o'clock. A range that
 * cannot be read holds nothing.
 */
record Calendar(Instant now, ZoneId zone) {
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
      "OCT", "NOV", "DEC");
  private static final String WORLD_TIME = "GMT";
  private static final int DAYS_OF_A_MONTH = 31;

  /** A part of a date; the coarser goes before the finer. */
  private enum Part { DAY, MONTH, YEAR }

  private record Piece(Part part, int value) {}

  /** "MON"; "MON", "FRI"; either with "GMT". */
  boolean weekdayRange(List<String> typed) {
    List<Integer> days = withoutZone(typed).stream().map(DAYS::indexOf).toList();
    if (days.isEmpty() || days.size() > 2 || days.contains(-1)) {
      return false;
    }
    return isWithin(days.getFirst(), days.getLast(), here(typed).getDayOfWeek().getValue() % 7);
  }

  /** An hour; two hours; hour and minute twice; hour, minute and second twice; each with "GMT". */
  boolean timeRange(List<String> typed) {
    List<String> parts = withoutZone(typed);
    if (!List.of(1, 2, 4, 6).contains(parts.size()) || !parts.stream().allMatch(p -> p.matches("\\d{1,2}"))) {
      return false;
    }
    List<Integer> numbers = parts.stream().map(Integer::valueOf).toList();
    int half = Math.max(1, numbers.size() / 2);
    int from = seconds(numbers.subList(0, half), 0);
    int to = seconds(numbers.subList(numbers.size() - half, numbers.size()), 59);
    return isWithin(from, to, here(typed).toLocalTime().toSecondOfDay());
  }

  /** What is not said is the first of its unit where a range begins, and the last where it ends. */
  private static int seconds(List<Integer> parts, int unsaid) {
    return IntStream.range(0, 3).map(i -> i < parts.size() ? parts.get(i) : unsaid).reduce(0,
        (sum, part) -> 60 * sum + part);
  }

  /** A day, a month or a year; two of a kind; days with months, months with years, or all three; each with "GMT". */
  boolean dateRange(List<String> typed) {
    List<Optional<Piece>> pieces = withoutZone(typed).stream().map(Calendar::piece).toList();
    if (pieces.isEmpty() || pieces.contains(Optional.<Piece>empty()) || pieces.size() > 1 && pieces.size() % 2 == 1) {
      return false;
    }
    List<Piece> all = pieces.stream().map(Optional::orElseThrow).toList();
    int half = Math.max(1, all.size() / 2);
    List<Piece> from = all.subList(0, half);
    List<Piece> to = all.subList(all.size() - half, all.size());
    List<Part> parts = from.stream().map(Piece::part).toList();
    if (!parts.equals(to.stream().map(Piece::part).toList()) || parts.stream().distinct().count() < parts.size()) {
      return false;
    }
    return isWithin(number(from), number(to), number(parts.stream().map(part -> today(part, here(typed))).toList()));
  }

  private static Piece today(Part part, ZonedDateTime now) {
    return new Piece(part, switch (part) {
      case DAY -> now.getDayOfMonth();
      case MONTH -> now.getMonthValue();
      case YEAR -> now.getYear();
    });
  }

  private static Optional<Piece> piece(String text) {
    if (MONTHS.contains(text)) {
      return Optional.of(new Piece(Part.MONTH, MONTHS.indexOf(text) + 1));
    }
    if (!text.matches("\\d{1,4}") || text.matches("0+")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return Optional.of(new Piece(number > DAYS_OF_A_MONTH ? Part.YEAR : Part.DAY, number));
  }

  private static int number(List<Piece> pieces) {
    return pieces.stream().mapToInt(p -> switch (p.part()) {
      case DAY -> p.value();
      case MONTH -> 100 * p.value();
      case YEAR -> 10_000 * p.value();
    }).sum();
  }

  private static boolean isWithin(int from, int to, int now) {
    return from <= to ? from <= now && now <= to : now >= from || now <= to;
  }

  private static List<String> withoutZone(List<String> typed) {
    return typed.stream().filter(text -> !text.equals(WORLD_TIME)).toList();
  }

  private ZonedDateTime here(List<String> typed) {
    return now.atZone(typed.contains(WORLD_TIME) ? ZoneOffset.UTC : zone);
  }
}
