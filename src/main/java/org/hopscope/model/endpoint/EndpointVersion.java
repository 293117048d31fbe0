package org.hopscope.model.endpoint;

import java.util.Optional;
import java.util.regex.Pattern;

/** A list's version: year, month, day and a number within the day, {@code 2025013000}. */
public record EndpointVersion(String text) implements Comparable<EndpointVersion> {
  private static final Pattern DIGITS = Pattern.compile("20\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{2}");

  public EndpointVersion {
    if (!DIGITS.matcher(text).matches()) {
      throw new IllegalArgumentException("not a version");
    }
  }

  public static Optional<EndpointVersion> parse(String text) {
    return DIGITS.matcher(text).matches() ? Optional.of(new EndpointVersion(text)) : Optional.empty();
  }

  @Override
  public int compareTo(EndpointVersion other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
