package org.hopscope.model;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A sentence for a person, not yet worded: the key of a line in the {@code messages} bundle and its
 * arguments. Events carry these, so that a recorded analysis can be read in any language.
 */
public record Message(String key, List<String> args) {
  public Message {
    Objects.requireNonNull(key);
    args = List.copyOf(args);
  }

  public static Message of(String key, Object... args) {
    return new Message(
        key, java.util.Arrays.stream(args).map(a -> a == null ? "" : a.toString()).toList());
  }

  /** The same sentence about other values. */
  public Message with(UnaryOperator<String> change) {
    return new Message(key, args.stream().map(change).toList());
  }

  /** With a further sentence about the same values. */
  public Message and(String further) {
    return new Message(key + "+" + further, args);
  }
}
