package org.hopscope.wire.link;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of this computer's network cards. */
public final class OwnAddresses {
  /** Addresses of documentation (RFC 5737, RFC 3849): nothing is sent to them. */
  private static final List<String> OUT_THERE = List.of("198.51.100.1", "2001:db8::1");

  private OwnAddresses() {}

  /** Those that packets to the internet go out from come first. */
  public static List<InetAddress> now() {
    return Stream.concat(OUT_THERE.stream().flatMap(OwnAddresses::towards), ofCards())
        .filter(
            address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress() && !address.isAnyLocalAddress())
        .distinct().toList();
  }

  /** A datagram socket that is connected sends nothing; it only chooses its card. */
  private static Stream<InetAddress> towards(String address) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), 9));
      return Stream.of(socket.getLocalAddress());
    } catch (IOException | RuntimeException noWay) {
      return Stream.of();
    }
  }

  private static Stream<InetAddress> ofCards() {
    try {
      return NetworkInterface.networkInterfaces().filter(OwnAddresses::isUp).flatMap(NetworkInterface::inetAddresses);
    } catch (IOException none) {
      return Stream.of();
    }
  }

  private static boolean isUp(NetworkInterface card) {
    try {
      return card.isUp();
    } catch (IOException gone) {
      return false;
    }
  }
}
