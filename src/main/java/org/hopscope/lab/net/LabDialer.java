package org.hopscope.lab.net;

import java.net.Socket;
import java.time.Duration;
import org.hopscope.wire.Dialer;

/** Dials into the lab. */
public record LabDialer(Destination.Map map, Duration roundTrip) implements Dialer {
  @Override
  public Socket newSocket() {
    return new LabSocket(map, new RoundTrips(roundTrip.toNanos()));
  }
}
