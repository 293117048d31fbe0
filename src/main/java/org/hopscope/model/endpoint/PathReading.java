package org.hopscope.model.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Message;

/**
 * How good the way to one front door of Microsoft 365 is.
 *
 * @param tcp round trip of a TCP connect
 * @param tls what the handshake took beyond that
 * @param firstByte from the request to the first byte of its answer
 * @param frontDoor where the answering front door stands: the metro's IATA code, AMS
 * @param skew how far the server's clock is ahead of this computer's, by its Date header
 * @param hints what about the way is worth knowing
 */
public record PathReading(
    String host, Optional<Duration> tcp, Optional<Duration> tls, Optional<Duration> firstByte,
    Optional<String> frontDoor, Optional<Duration> skew, List<Hint> hints) {
  public PathReading {
    hints = List.copyOf(hints);
  }

  /** What is wrong with a way that leads somewhere all the same. */
  public enum Kind { FAR_FRONT_DOOR, HAIRPIN, MTU, CAPTIVE_PORTAL, CLOCK_SKEW, SLOW, LOSS }

  public record Hint(Kind kind, Message says) {}
}
