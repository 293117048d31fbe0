package org.hopscope.endpoints.path;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.endpoint.FrontDoor;
import org.hopscope.model.endpoint.PathReading;

/**
 * What was measured of the way to one host.
 *
 * @param tcp connects to the host, or to the proxy
 * @param skew how far the server's clock is ahead
 * @param largeStalls a small request is answered, a large one is not
 * @param vpn the VPN's network card that it begins with
 * @param elsewhere the door to which the internet's resolvers lead, where it is another
 */
record Way(
    String host, Sample tcp, Sample tls, Sample firstByte, Served served, Optional<Duration> skew,
    boolean largeStalls, Optional<Elsewhere> elsewhere, Optional<String> proxy,
    Optional<String> vpn) {
  /** A signal in fibre does 200 km in a millisecond, and has to come back. */
  private static final long NANOS_FOR_100_KM = 1_000_000;

  record Elsewhere(Optional<Metro> place, Sample tcp) {}

  PathReading reading(Optional<Metro> nearest) {
    FrontDoor door = served.door(within(), nearest);
    return new PathReading(
        host, tcp.median(), tls.median(), firstByte.median(),
        door.equals(FrontDoor.UNKNOWN) ? Optional.empty() : Optional.of(door), skew, PathJudge.hints(this), proxy,
        vpn);
  }

  /** How far the other end can be at most, in full hundreds of kilometres. */
  Optional<Integer> within() {
    return proxy.isPresent() ? Optional.empty()
        : tcp.best().map(t -> Math.toIntExact(100 * (1 + t.toNanos() / NANOS_FOR_100_KM)));
  }
}
