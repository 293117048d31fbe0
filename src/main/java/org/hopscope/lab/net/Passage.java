package org.hopscope.lab.net;

import java.time.Duration;

/**
 * What the way to a server is like.
 *
 * @param longer what each round trip takes beyond the usual
 * @param largest how many bytes the largest packet holds that comes through; nobody tells of those that do not
 */
public record Passage(Duration longer, int largest) {
  public static final Passage USUAL = new Passage(Duration.ZERO, Integer.MAX_VALUE);

  public static Passage longer(Duration roundTrip) {
    return new Passage(roundTrip, Integer.MAX_VALUE);
  }

  /** A tunnel on the way takes no full packets, and the messages that would say so are filtered. */
  public static Passage narrow(int largest) {
    return new Passage(Duration.ZERO, largest);
  }
}
