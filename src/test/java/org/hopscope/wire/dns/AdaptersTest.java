package org.hopscope.wire.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptersTest {
  private static InetSocketAddress at(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 53);
  }

  @Test
  void linux() {
    assertThat(Adapters.resolvectl(
        "Global: 9.9.9.9\nLink 2 (eth0): 192.0.2.53 2001:db8::53\nLink 3 (tun0):\nLink 4 (wlan0): 192.0.2.54\n"))
        .isEqualTo(Map.of(at("192.0.2.53"), "eth0", at("2001:db8::53"), "eth0", at("192.0.2.54"), "wlan0"));
  }

  @Test
  void mac() {
    String printed = """
        DNS configuration

        resolver #1
          search domain[0] : corp.contoso.com
          nameserver[0] : 192.0.2.53
          if_index : 15 (en0)
          flags    : Request A records
        resolver #2
          domain   : local
          options  : mdns
        """;
    assertThat(Adapters.scutil(printed)).isEqualTo(Map.of(at("192.0.2.53"), "en0"));
  }

  @Test
  void windowsInAnyLanguage() {
    String german = """
        Konfiguration der Schnittstelle "Ethernet 2"
            \u00dcber DHCP konfigurierte DNS-Server:  192.0.2.53
                                                 192.0.2.54
        Konfiguration der Schnittstelle "WLAN"
            Statisch konfigurierte DNS-Server:    Keine
        """;
    assertThat(Adapters.netsh(german))
        .isEqualTo(Map.of(at("192.0.2.53"), "Ethernet 2", at("192.0.2.54"), "Ethernet 2"));
    assertThat(Adapters.netsh("Configuration de l'interface \u00ab Ethernet \u00bb\n  Serveurs DNS : 192.0.2.53\n"))
        .isEqualTo(Map.of(at("192.0.2.53"), "Ethernet"));
  }

  @Test
  void anythingElseIsNothing() {
    assertThat(Adapters.netsh("12:30 \"x\" y")).isEmpty();
    assertThat(Adapters.resolvectl("Link 2 (eth0): not an address 1.2.3")).isEmpty();
    assertThat(Adapters.scutil("")).isEmpty();
  }
}
