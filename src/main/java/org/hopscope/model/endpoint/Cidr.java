package org.hopscope.model.endpoint;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of addresses (RFC 4632, RFC 4291 2.3): {@code 52.96.0.0/14}, {@code 2603:1006::/40}. */
public record Cidr(InetAddress network, int prefix) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:]{2,39})/(\\d{1,3})");
  private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

  public Cidr {
    if (!isNetwork(network, prefix)) {
      throw new IllegalArgumentException("not a range");
    }
  }

  /** Empty for anything else, also for an address inside a range, such as {@code 52.96.0.1/14}. */
  public static Optional<Cidr> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      InetAddress network = InetAddress.ofLiteral(form.group(1));
      int prefix = Integer.parseInt(form.group(2));
      return isNetwork(network, prefix) ? Optional.of(new Cidr(network, prefix)) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isNetwork(InetAddress network, int prefix) {
    int bits = 8 * network.getAddress().length;
    BigInteger number = new BigInteger(1, network.getAddress());
    return prefix >= 0 && prefix <= bits && (number.signum() == 0 || number.getLowestSetBit() >= bits - prefix);
  }

  public boolean isIpv6() {
    return network.getAddress().length == 16;
  }

  public boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    int whole = prefix / 8;
    int rest = prefix % 8;
    return mine.length == other.length
        && Arrays.equals(mine, 0, whole, other, 0, whole)
        && (rest == 0 || ((mine[whole] ^ other[whole]) & 0xff) >> (8 - rest) == 0);
  }

  /** IPv6 as RFC 5952 shortens it. */
  public String text() {
    String address = network.getHostAddress();
    return (isIpv6() ? ZEROS.matcher(address).replaceFirst("::") : address) + "/" + prefix;
  }

  @Override
  public String toString() {
    return text();
  }
}
