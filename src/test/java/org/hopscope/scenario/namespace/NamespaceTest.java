package org.hopscope.scenario.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.model.endpoint.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sweep among packets that really get lost: 600 checks in a network namespace with a firewall of nft. */
@Timeout(120)
class NamespaceTest {
  @BeforeEach
  void whereItIsAllowed() {
    Optional<String> obstacle = Namespace.obstacle();
    assumeTrue(obstacle.isEmpty(), () -> "no network namespace with nft here: " + obstacle.orElseThrow());
  }

  private static Map<Cause, Integer> rows(String fault) throws IOException {
    String said = Namespace.run(BadNet.class, fault);
    Map<Cause, Integer> rows = said.lines().filter(l -> l.startsWith("rows ")).map(l -> l.split(" "))
        .collect(Collectors.toMap(l -> Cause.valueOf(l[1]), l -> Integer.valueOf(l[2])));
    assertThat(rows).as(said).isNotEmpty();
    return rows;
  }

  @Test
  void whatIsDroppedIsToldApartFromTheRest() throws Exception {
    assertThat(rows("tenth-dropped")).containsOnly(Map.entry(Cause.REACHED, 540), Map.entry(Cause.DROPPED, 60));
  }

  @Test
  void deadIpv6IsAHintAtEveryHost() throws Exception {
    assertThat(rows("ipv6-dead")).containsOnly(Map.entry(Cause.IPV6_DEAD, 600));
  }

  /** One connection in some hundred is lost at every try, by chance alone. */
  @Test
  void whatLosesEveryFifthPacketIsNoFirewall() throws Exception {
    assertThat(rows("loss").get(Cause.REACHED)).isGreaterThanOrEqualTo(590);
  }
}
