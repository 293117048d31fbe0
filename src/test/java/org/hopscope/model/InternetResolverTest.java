package org.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternetResolverTest {
  @ParameterizedTest
  @CsvSource({
      "1.1.1.1, 1.1.1.1",
      "1.1.1.1:53, 1.1.1.1",
      "1.1.1.1:5353, 1.1.1.1:5353",
      "2620:fe::fe, 2620:fe:0:0:0:0:0:fe",
      "[2620:fe::fe]:5353, [2620:fe:0:0:0:0:0:fe]:5353",
      "tcp:9.9.9.9, tcp:9.9.9.9",
      "TCP:9.9.9.9:5353, tcp:9.9.9.9:5353",
      "https://dns.example/dns-query, https://dns.example/dns-query",
      "https://dns.example, https://dns.example/dns-query",
      "https://192.0.2.53:8443/q, https://192.0.2.53:8443/q",
  })
  void everyFormIsRead(String typed, String text) {
    assertThat(InternetResolver.parse(typed)).map(InternetResolver::text).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "dns.example", "1.1.1.1:0", "1.1.1.1:70000", "tcp:", "tcp:dns.example",
      "http://dns.example/", "https://", "https://me@dns.example/", "https://dns.example/#x", "[::1", "udp:1.1.1.1"})
  void anythingElseIsNot(String typed) {
    assertThat(InternetResolver.parse(typed)).isEmpty();
  }

  @Test
  void noneSwitchesOffAndStandsAlone() {
    assertThat(InternetResolver.firstBad(List.of("None"))).isEmpty();
    assertThat(InternetResolver.firstBad(List.of("none", "1.1.1.1"))).hasValue("none");
    assertThat(InternetResolver.firstBad(List.of("1.1.1.1", "dns.example"))).hasValue("dns.example");
  }
}
