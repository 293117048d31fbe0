package org.hopscope.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelTest {
  @ParameterizedTest
  @ValueSource(strings = {"tun0", "utun4", "wg0", "ppp0", "tailscale0", "Cisco AnyConnect Virtual Miniport Adapter",
      "PANGP Virtual Ethernet Adapter", "Fortinet SSL VPN Virtual Ethernet Adapter", "WireGuard Tunnel"})
  void theCardsOfVpnsAreKnownByName(String card) {
    assertThat(Tunnel.isMadeUp(card)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"eth0", "en0", "wlan0", "enp3s0", "Intel(R) Ethernet Connection", "Realtek PCIe GbE", "lo"})
  void othersAreNot(String card) {
    assertThat(Tunnel.isMadeUp(card)).isFalse();
  }

  @Test
  void thisComputerItselfIsReachedByNoVpn() {
    assertThat(Tunnel.towards(InetAddress.getLoopbackAddress())).isEmpty();
  }
}
