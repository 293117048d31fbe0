package org.hopscope.protocol;

/** Reads what a fuzzer makes up: it is read, or refused with words. */
public final class Strange {
  @FunctionalInterface
  public interface Reading {
    void read() throws Malformed;
  }

  private Strange() {}

  public static void read(Reading reading) {
    try {
      reading.read();
    } catch (Malformed refused) {
      refused.getMessage().length();
    }
  }
}
