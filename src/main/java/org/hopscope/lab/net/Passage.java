package org.hopscope.lab.net;

import java.time.Duration;
import java.util.Optional;

/**
 * What the way to a server is like.
 *
 * @param longer what each round trip takes beyond the usual
 * @param connecting what a connect takes beyond that: its first packet had to be sent again
 * @param largest how many bytes the largest packet holds that comes through; nobody tells of those that do not
 * @param largestBack how many bytes of an answer arrive: with what is larger comes a packet that is lost
 * @param tunnel the VPN's card that it begins with
 */
public record Passage(Duration longer, Duration connecting, int largest, int largestBack, Optional<String> tunnel) {
  public static final Passage USUAL = longer(Duration.ZERO);
  /** As TCP waits for an answer to its first packet (RFC 6298, section 2). */
  private static final Duration SENT_AGAIN = Duration.ofSeconds(1);

  public static Passage longer(Duration roundTrip) {
    return new Passage(roundTrip, Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE, Optional.empty());
  }

  /** A tunnel on the way takes no full packets, and the messages that would say so are filtered. */
  public static Passage narrow(int largest) {
    return new Passage(Duration.ZERO, Duration.ZERO, largest, Integer.MAX_VALUE, Optional.empty());
  }

  /** The same in both directions. */
  public static Passage narrowBothWays(int largest) {
    return new Passage(Duration.ZERO, Duration.ZERO, largest, largest, Optional.empty());
  }

  /** The same, by a VPN. */
  public Passage by(String card) {
    return new Passage(longer, connecting, largest, largestBack, Optional.of(card));
  }

  /** The same for one whose first packet is lost. */
  public Passage losingTheFirst() {
    return new Passage(longer, SENT_AGAIN, largest, largestBack, tunnel);
  }
}
