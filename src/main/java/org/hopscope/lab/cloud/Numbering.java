package org.hopscope.lab.cloud;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Cidr;

/** Made-up addresses of both families, within published ranges, or those for documentation where none are published. */
final class Numbering {
  // RFC 5737 and RFC 3849
  private static final List<Cidr> DOCUMENTATION = Stream.of("198.51.100.0/24", "2001:db8:365::/48")
      .map(text -> Cidr.parse(text).orElseThrow()).toList();
  private static final int FIRST = 10;

  private Numbering() {}

  static List<String> addresses(List<Cidr> ranges, int number) {
    List<Cidr> within = ranges.isEmpty() ? DOCUMENTATION : ranges;
    return Stream.of(false, true).flatMap(six -> widest(within, six)).map(range -> within(range, FIRST + number))
        .toList();
  }

  private static Stream<Cidr> widest(List<Cidr> ranges, boolean six) {
    return ranges.stream().filter(range -> range.isIpv6() == six).min(Comparator.comparingInt(Cidr::prefix)).stream();
  }

  /** Beyond its first 256 addresses, which are for the hosts that a world gives itself. */
  private static String within(Cidr range, int number) {
    byte[] network = range.network().getAddress();
    int free = 8 * network.length - range.prefix();
    BigInteger offset = BigInteger.valueOf(free > 8 ? 256 + number : number).mod(BigInteger.TWO.pow(free));
    byte[] sum = new BigInteger(1, network).add(offset).toByteArray();
    byte[] address = new byte[network.length];
    int length = Math.min(sum.length, address.length);
    System.arraycopy(sum, sum.length - length, address, address.length - length, length);
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
