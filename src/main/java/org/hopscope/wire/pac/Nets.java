package org.hopscope.wire.pac;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses as scripts write and compare them. */
final class Nets {
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Comparator<InetAddress> SIXES_FIRST = Comparator
      .<InetAddress, Boolean>comparing(Inet4Address.class::isInstance).thenComparing(Nets::number);

  private Nets() {}

  /** Four numbers, or one of IPv6; never a name. */
  static Optional<InetAddress> literal(String text) {
    if (!DOTTED.matcher(text).matches() && !text.contains(":")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  static boolean isDotted(String text) {
    return DOTTED.matcher(text).matches();
  }

  static Optional<InetAddress> four(String text) {
    return literal(text).filter(Inet4Address.class::isInstance);
  }

  /** The same bits under the mask, which need not begin with ones. */
  static boolean sameUnder(InetAddress mask, InetAddress one, InetAddress other) {
    return number(one).and(number(mask)).equals(number(other).and(number(mask)));
  }

  /** @param prefix such as "198.95.0.0/16" or "3ffe:8311:ffff::/48"; nothing is in one that cannot be read */
  static boolean isIn(InetAddress address, String prefix) {
    String[] parts = prefix.strip().split("/", -1);
    if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
      return false;
    }
    int size = 8 * address.getAddress().length;
    int bits = Integer.parseInt(parts[1]);
    return bits <= size && literal(parts[0])
        .filter(net -> net.getAddress().length == address.getAddress().length)
        .filter(net -> number(net).shiftRight(size - bits).equals(number(address).shiftRight(size - bits)))
        .isPresent();
  }

  /** IPv6 first, each family by its numbers; empty when one of them is no address. */
  static Optional<String> sorted(String list) {
    List<Optional<InetAddress>> all = Arrays.stream(list.split(";")).map(String::strip).filter(text -> !text.isEmpty())
        .map(Nets::literal).toList();
    return all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty() : Optional.of(list(all.stream().map(Optional::orElseThrow).sorted(SIXES_FIRST).toList()));
  }

  static String list(List<InetAddress> addresses) {
    return addresses.stream().map(Nets::text).collect(Collectors.joining(";"));
  }

  /** Without the network card, which the JDK appends. */
  static String text(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? text.replaceFirst("%.*", "") : text;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
