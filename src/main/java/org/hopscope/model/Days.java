package org.hopscope.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days and minutes as arguments of a {@link Message}: written as ISO 8601 has them, always UTC, and said as
 * the language writes a date.
 */
public final class Days {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ");

  private Days() {}

  /** An argument that is said as a day. */
  public static String day(Instant when) {
    return LocalDate.ofInstant(when, ZoneOffset.UTC).toString();
  }

  /** An argument that is said as a day, an hour and a minute. */
  public static String minute(Instant when) {
    return when.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static Object[] said(Object[] args, Locale locale) {
    return Arrays.stream(args).map(arg -> arg instanceof String text ? said(text, locale) : arg).toArray();
  }

  private static String said(String text, Locale locale) {
    try {
      return DAY.matcher(text).matches() ? format("d MMMM uuuu", locale).format(LocalDate.parse(text))
          : MINUTE.matcher(text).matches()
              ? format("d MMMM uuuu, HH:mm 'UTC'", locale).format(OffsetDateTime.parse(text))
              : text;
    } catch (DateTimeParseException noDay) {
      return text;
    }
  }

  private static DateTimeFormatter format(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
