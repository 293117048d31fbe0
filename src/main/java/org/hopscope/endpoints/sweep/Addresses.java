package org.hopscope.endpoints.sweep;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Dns;

/** The addresses in DNS answers. */
final class Addresses {
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

  private Addresses() {}

  /** In the answers' order; IPv4 and IPv6. */
  static List<InetAddress> in(Collection<Dns> answers) {
    return answers.stream()
        .flatMap(a -> a.records().stream())
        .filter(r -> r.type().equals("A") || r.type().equals("AAAA"))
        .map(Evidence.DnsRecord::data)
        .map(InetAddress::ofLiteral)
        .distinct()
        .toList();
  }

  /** No service of the internet is there: 0.0.0.0, this computer, a private net. */
  static boolean isNowhere(InetAddress address) {
    return address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isSiteLocalAddress()
        || address.isLinkLocalAddress() || address.isMulticastAddress() || isPrivate(address.getAddress());
  }

  /** RFC 4193, and RFC 6598's share for carriers. */
  private static boolean isPrivate(byte[] octets) {
    int first = octets[0] & 0xff;
    return octets.length == 16
        ? (first & 0xfe) == UNIQUE_LOCAL
        : first == 0 || first == 100 && (octets[1] & 0xc0) == 64;
  }

  static boolean isIpv4(InetAddress address) {
    return address instanceof Inet4Address;
  }

  static List<String> texts(Collection<InetAddress> addresses) {
    return addresses.stream().map(Addresses::text).toList();
  }

  /** IPv6 as RFC 5952 shortens it. */
  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    return isIpv4(address) ? text : ZEROS.matcher(text).replaceFirst("::");
  }
}
