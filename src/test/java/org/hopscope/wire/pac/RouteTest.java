package org.hopscope.wire.pac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.hopscope.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "DIRECT|DIRECT", "``|DIRECT", " ; ;|DIRECT", "direct|DIRECT",
      "PROXY w3proxy.netscape.com:8080; PROXY mozilla.netscape.com:8081|PROXY w3proxy.netscape.com 8080, PROXY mozilla.netscape.com 8081",
      "PROXY w3proxy.netscape.com:8080; SOCKS socks:1080|PROXY w3proxy.netscape.com 8080, SOCKS socks 1080",
      "proxy Proxy.Contoso.com;DIRECT;|PROXY proxy.contoso.com 80, DIRECT", "HTTP p:1|PROXY p 1", "HTTPS p|HTTPS p 443",
      "SOCKS4 s;SOCKS5 s:9|SOCKS s 1080, SOCKS s 9", "PROXY [2001:db8::1]:3128|PROXY 2001:db8::1 3128",
      "PROXY 192.0.2.8:3128|PROXY 192.0.2.8 3128",
      "  PROXY   p:1 \t|PROXY p 1", "PROXY p:0; DIRECT|UNREADABLE, DIRECT", "PROXY p:70000;DIRECT|UNREADABLE, DIRECT",
      "nonsense; DIRECT|UNREADABLE, DIRECT", "PROXY; DIRECT|UNREADABLE, DIRECT", "PROXY a b; DIRECT|UNREADABLE, DIRECT",
      "DIRECT now; PROXY p|UNREADABLE, PROXY p 80", "PROXY http://p:80; DIRECT|UNREADABLE, DIRECT"})
  void lists(String answer, String routes) throws PacFailure {
    assertThat(Route.read(answer).stream()
        .map(r -> r.kind() + (r.host().isEmpty() ? "" : " " + r.host() + " " + r.port()))
        .collect(Collectors.joining(", ")))
        .isEqualTo(routes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.contoso.com:8080", "true", "PROXY", "<html>", "PROXY p:x"})
  void whatNamesNoWay(String answer) {
    assertThatThrownBy(() -> Route.read(answer)).isInstanceOfSatisfying(PacFailure.class, failure -> {
      assertThat(failure.fault()).isEqualTo(Fault.PAC_BAD_RESULT);
      assertThat(failure.detail()).contains(answer);
    });
  }

  @Test
  void endless() {
    assertThatThrownBy(() -> Route.read("PROXY p:1;".repeat(1000))).isInstanceOf(PacFailure.class);
  }
}
