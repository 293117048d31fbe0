package org.hopscope.wire.link;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import java.util.regex.Pattern;

/** The network card that packets leave by, where it is a VPN's. */
public final class Tunnel {
  private static final int HTTPS = 443;
  /** How VPN clients and systems call the cards that they make up. */
  private static final Pattern MADE_UP = Pattern.compile(
      "(?i)^(u?tun|tap|wg|ppp|ipsec|gpd|cscotun|zt|tailscale)\\d*|.*(vpn|wireguard|anyconnect|globalprotect|pangp|fortinet"
          + "|zscaler|juniper|pulse secure|tap-windows|wintun).*");

  private Tunnel() {}

  /** How the card is called; empty where it is another's, and where there is no way. */
  public static Optional<String> towards(InetAddress to) {
    // a datagram socket that is connected sends nothing; it only chooses its card
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(to, HTTPS));
      return Optional.ofNullable(NetworkInterface.getByInetAddress(socket.getLocalAddress()))
          .filter(Tunnel::isMadeUp).map(Tunnel::name);
    } catch (IOException | RuntimeException noWay) {
      return Optional.empty();
    }
  }

  private static boolean isMadeUp(NetworkInterface card) {
    try {
      return card.isPointToPoint() || isMadeUp(card.getName()) || isMadeUp(name(card));
    } catch (IOException gone) {
      return false;
    }
  }

  static boolean isMadeUp(String name) {
    return MADE_UP.matcher(name).matches();
  }

  private static String name(NetworkInterface card) {
    return Optional.ofNullable(card.getDisplayName()).filter(n -> !n.isBlank()).orElse(card.getName());
  }
}
