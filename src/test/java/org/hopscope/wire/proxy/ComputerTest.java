package org.hopscope.wire.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputerTest {
  private static final String ANY = "https://autodiscover.contoso.com/autodiscover/autodiscover.xml";

  @ParameterizedTest
  @CsvSource({
      "https_proxy,http://proxy:3128,https://contoso.com/,proxy:3128 by proxy.how.https_proxy",
      "HTTPS_PROXY,proxy:3128,https://contoso.com/,proxy:3128 by proxy.how.https_proxy",
      "HTTPS_PROXY,http://user:pw@proxy:3128,https://contoso.com/,proxy:3128 by proxy.how.https_proxy",
      "ALL_PROXY,http://proxy,https://contoso.com/,proxy:80 by proxy.how.all_proxy",
      "http_proxy,http://proxy:1,http://contoso.com/,proxy:1 by proxy.how.http_proxy",
      "http_proxy,http://proxy:1,https://contoso.com/,desktop:8080 by proxy.how.computer",
      "ALL_PROXY,socks5://proxy:1080,https://contoso.com/,desktop:8080 by proxy.how.computer",
      "https_proxy,not a proxy,https://contoso.com/,desktop:8080 by proxy.how.computer",
      "https_proxy,http://proxy:3128,https://localhost:444/,direct",
      "https_proxy,http://proxy:3128,https://127.0.0.1/,direct"})
  void variablesGoBeforeTheDesktop(String name, String value, String url, String way) {
    assertThat(way("Linux", Map.of(name, value), url)).isEqualTo(way);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "*|true", "contoso.com|true", ".contoso.com|true", "*.contoso.com|true", "other.com, CONTOSO.com|true",
      "contoso.com:443|true", "contoso.com:8443|false", "toso.com|false", "autodiscover.contoso.com.evil|false",
      ",|false",
      ".|false", "10.0.0.0/8|false", "nonsense/x|false"})
  void exceptions(String list, boolean direct) {
    assertThat(way("Linux", Map.of("https_proxy", "proxy:3128", "NO_PROXY", list), ANY).equals("direct"))
        .isEqualTo(direct);
  }

  @ParameterizedTest
  @CsvSource({
      "10.0.0.0/8,https://10.1.2.3/,true", "10.0.0.0/8,https://11.1.2.3/,false", "10.0.0.0/99,https://10.1.2.3/,false",
      "fd00::/8,https://[fd12::1]/,true", "2001:db8::1,https://[2001:db8::1]/,true",
      "192.0.2.1,https://192.0.2.1/,true"})
  void exceptedAddresses(String list, String url, boolean direct) {
    assertThat(way("Linux", Map.of("https_proxy", "proxy:3128", "no_proxy", list), url).equals("direct"))
        .isEqualTo(direct);
  }

  @Test
  void elsewhereTheDesktopAlone() {
    Map<String, String> set = Map.of("HTTPS_PROXY", "http://proxy:3128");
    assertThat(way("Windows 11", set, ANY)).isEqualTo("desktop:8080 by proxy.how.computer");
    assertThat(way("Mac OS X", set, ANY)).isEqualTo("desktop:8080 by proxy.how.computer");
  }

  @Test
  void nobodySaysAnything() {
    assertThat(Computer.of("Linux", Map.of(), null).to(URI.create(ANY)).via()).containsExactly(Proxy.NO_PROXY);
    assertThat(Computer.of("Linux", Map.of(), new Desktop()).to(URI.create("https:/nobody")).via())
        .containsExactly(Proxy.NO_PROXY);
  }

  private static String way(String system, Map<String, String> environment, String url) {
    Way way = Computer.of(system, environment, new Desktop()).to(URI.create(url));
    return way.via().getFirst().address() instanceof InetSocketAddress at
        ? at.getHostString() + ":" + at.getPort() + " by " + way.how() : "direct";
  }

  private static final class Desktop extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("no host");
      }
      return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("desktop", 8080)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress at, IOException failure) {}
  }
}
