package org.hopscope.lab.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/** What a connection attempt to a made-up address meets. */
public sealed interface Destination {
  /** A server, listening on this loopback address. */
  record Open(InetSocketAddress real, Passage passage) implements Destination {
    public Open(InetSocketAddress real) {
      this(real, Passage.USUAL);
    }
  }

  /** Every packet is dropped: a firewall, or a machine that is gone. */
  record BlackHole() implements Destination {}

  /** The machine is there, the port is not. */
  record Refused() implements Destination {}

  /** No way out of this computer. */
  record NoRoute() implements Destination {}

  /** Tells what is at an address. */
  @FunctionalInterface
  interface Map extends Function<InetSocketAddress, Destination> {
    /** Where datagrams to this address really go; empty when nobody answers there. */
    default Optional<InetSocketAddress> datagram(InetSocketAddress to) {
      return Optional.empty();
    }

    /** The VPN's card that packets to this address leave by, if they do. */
    default Optional<String> tunnel(InetAddress to) {
      return Optional.empty();
    }

    /** Whether something is there that libraries with sockets of their own are led to. */
    default boolean streams() {
      return false;
    }
  }
}
