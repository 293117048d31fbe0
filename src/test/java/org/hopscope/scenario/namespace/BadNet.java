package org.hopscope.scenario.namespace;

import java.util.Map;

/** Sweeps a net with a fault, in the namespace it was started in, and prints what the rows came to. */
final class BadNet {
  private BadNet() {}

  public static void main(String[] args) throws Exception {
    try (WideNet net = new WideNet(args[0].equals("ipv6-dead"))) {
      switch (args[0]) {
        case "ipv6-dead" -> net.firewall("ip6 daddr " + WideNet.IPV6 + " drop");
        case "tenth-dropped" -> net.firewall("ip daddr " + WideNet.TENTH + " tcp dport { 5223, 5224 } drop");
        case "loss" -> {
          // the question and the answer
          net.firewall("tcp dport { 5223, 5224 } numgen random mod 5 == 0 drop");
          net.firewall("tcp sport { 5223, 5224 } numgen random mod 5 == 0 drop");
        }
        default -> throw new IllegalArgumentException(args[0]);
      }
      print(net.sweep().rows());
    }
    System.exit(0);
  }

  private static void print(Map<?, Long> rows) {
    rows.forEach((cause, count) -> System.out.println("rows " + cause + " " + count));
  }
}
