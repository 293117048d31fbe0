package org.hopscope.scenario;

import java.util.stream.Stream;
import org.hopscope.model.endpoint.PathReading.Kind;

/**
 * Networks whose way to the mailbox is not as it should be.
 *
 * @param summary what the window's folded line says
 * @param words a pattern of what is said of it everywhere
 */
public record PathWorlds(String scenario, Kind kind, String summary, String words) {
  public static Stream<PathWorlds> all() {
    return Stream.of(
        new PathWorlds("net-far-door", Kind.FAR_FRONT_DOOR, "far front door",
            "to the front door in Singapore, \\d+ ms away. On the internet it leads to Amsterdam, which answers in \\d+ ms"),
        new PathWorlds("net-hairpin", Kind.HAIRPIN, "detour",
            "leaves this computer by a VPN \\(Contoso VPN\\), and a round trip takes \\d+ ms"),
        new PathWorlds("net-proxy-far", Kind.HAIRPIN, "detour",
            "goes through the proxy proxy.corp.contoso.com:3128, and that alone is \\d+ ms away"),
        new PathWorlds("net-mtu", Kind.MTU, "large packets are lost",
            "answers a small request at once, and one that fills several packets not at all"),
        new PathWorlds("net-mtu-tls", Kind.MTU, "large packets are lost",
            "answers a small request, but of the large packets with which it opens TLS none arrives"),
        new PathWorlds("net-clock-skew", Kind.CLOCK_SKEW, "clocks apart",
            "This computer's clock is 7 minutes slow, by what outlook.office365.com says"),
        new PathWorlds("net-captive", Kind.CAPTIVE_PORTAL, "sign-in page of the network",
            "A page of this network answers in place of outlook.office365.com"),
        new PathWorlds("net-loss", Kind.LOSS, "loss", "packets are lost on the way"),
        new PathWorlds("net-slow", Kind.SLOW, "slow",
            "takes 1\\.[5-9] s to begin an answer, and a round trip only (< )?\\d+ ms"));
  }

  @Override
  public String toString() {
    return scenario;
  }
}
