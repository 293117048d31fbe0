package org.hopscope.lab.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.Dialer;

/** Dials into the lab. */
public record LabDialer(Destination.Map map, Duration roundTrip) implements Dialer {
  @Override
  public Socket newSocket() {
    return new LabSocket(map, new RoundTrips(roundTrip.toNanos()));
  }

  @Override
  public Optional<InetSocketAddress> datagram(InetSocketAddress to) {
    return map.datagram(to);
  }

  @Override
  public Optional<InetSocketAddress> stream(InetSocketAddress to) {
    return map.apply(to) instanceof Destination.Open(InetSocketAddress real, Passage _) ? Optional.of(real)
        : Optional.empty();
  }

  /** The computer's, as the company numbers its own machines. */
  @Override
  public List<InetAddress> ownAddresses() {
    return List.of(InetAddress.ofLiteral("192.0.2.200"));
  }

  @Override
  public Optional<String> tunnel(InetAddress to) {
    return map.tunnel(to);
  }

  @Override
  public boolean streams() {
    return map.streams();
  }
}
