package org.hopscope.wire.proxy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/** Addresses that begin with the same bits. */
record Net(byte[] prefix, int bits) {
  /** "10.0.0.0/8", "fd00::/8". */
  static Optional<Net> parse(String text) {
    String[] parts = text.split("/", 2);
    if (parts.length < 2 || !parts[1].matches("\\d{1,3}")) {
      return Optional.empty();
    }
    return address(parts[0])
        .filter(bytes -> Integer.parseInt(parts[1]) <= 8 * bytes.length)
        .map(bytes -> new Net(bytes, Integer.parseInt(parts[1])));
  }

  /** Names belong to no net: nobody is asked for them here. */
  boolean holds(String host) {
    return address(host.replaceAll("^\\[|]$", ""))
        .filter(bytes -> bytes.length == prefix.length)
        .filter(bytes -> begin(bytes).equals(begin(prefix)))
        .isPresent();
  }

  private BigInteger begin(byte[] address) {
    return new BigInteger(1, address).shiftRight(8 * address.length - bits);
  }

  private static Optional<byte[]> address(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text).getAddress());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
