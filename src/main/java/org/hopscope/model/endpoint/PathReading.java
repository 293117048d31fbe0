package org.hopscope.model.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Message;

/**
 * How good the way to one front door of Microsoft 365 is. Times are medians of several tries.
 *
 * @param tcp round trip of a TCP connect; to the proxy where the way goes through one
 * @param tls what the handshake took beyond that
 * @param firstByte from the request to the first byte of its answer
 * @param door the front door that answered; empty when none did
 * @param skew how far the server's clock is ahead of this computer's, by its Date header
 * @param hints what about the way is worth knowing
 * @param proxy host and port of the proxy that the way goes through
 * @param vpn the VPN's network card that the way begins with
 */
public record PathReading(
    String host, Optional<Duration> tcp, Optional<Duration> tls, Optional<Duration> firstByte,
    Optional<FrontDoor> door, Optional<Duration> skew, List<Hint> hints, Optional<String> proxy,
    Optional<String> vpn) {
  public PathReading {
    hints = List.copyOf(hints);
  }

  /** Of a way that goes through no proxy, to a door of which only the metro is known. */
  public PathReading(
      String host, Optional<Duration> tcp, Optional<Duration> tls, Optional<Duration> firstByte,
      Optional<String> frontDoor, Optional<Duration> skew, List<Hint> hints) {
    this(host, tcp, tls, firstByte, frontDoor.map(FrontDoor::in), skew, hints, Optional.empty(),
        Optional.empty());
  }

  /** Of a host to which nothing could be measured, and why. */
  public static PathReading unmeasured(String host, Hint why) {
    return new PathReading(host, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), List.of(why), Optional.empty(), Optional.empty());
  }

  /** Where the answering front door stands: the metro's code, AMS. */
  public Optional<String> frontDoor() {
    return door.map(FrontDoor::code).filter(code -> !code.isEmpty());
  }

  /** What is wrong with a way that leads somewhere all the same. */
  public enum Kind {
    FAR_FRONT_DOOR, HAIRPIN, MTU, CAPTIVE_PORTAL, CLOCK_SKEW, SLOW, LOSS;

    /** As in JSON and in the bundles' keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public record Hint(Kind kind, Message says) {}
}
