package org.hopscope.model;

import java.util.Arrays;
import java.util.function.Function;

/**
 * A password for the time of one analysis. Never printed, compared or serialised; {@link #close()}
 * overwrites it. Whoever needs the characters gets a copy that is overwritten when the use returns.
 */
public final class Secret implements AutoCloseable {
  private final char[] chars;
  private boolean closed;

  /** Takes a copy; the caller still owns, and should overwrite, its array. */
  public Secret(char[] chars) {
    this.chars = chars.clone();
  }

  public static Secret none() {
    return new Secret(new char[0]);
  }

  public synchronized boolean isEmpty() {
    return closed || chars.length == 0;
  }

  /**
   * @throws IllegalStateException when the secret was closed before
   */
  public synchronized <T> T use(Function<char[], T> user) {
    if (closed) {
      throw new IllegalStateException("the secret is no longer there");
    }
    char[] copy = chars.clone();
    try {
      return user.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  @Override
  public synchronized void close() {
    Arrays.fill(chars, '\0');
    closed = true;
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
