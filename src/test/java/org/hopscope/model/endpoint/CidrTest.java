package org.hopscope.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({
      "52.96.0.0/14, 52.96.0.0, true",
      "52.96.0.0/14, 52.99.255.255, true",
      "52.96.0.0/14, 52.100.0.0, false",
      "52.96.0.0/14, 52.95.255.255, false",
      "13.107.6.152/31, 13.107.6.153, true",
      "13.107.6.152/31, 13.107.6.154, false",
      "204.79.197.215/32, 204.79.197.215, true",
      "204.79.197.215/32, 204.79.197.214, false",
      "0.0.0.0/0, 255.255.255.255, true",
      "2603:1006::/40, 2603:1006:ff:ffff::1, true",
      "2603:1006::/40, 2603:1006:100::1, false",
      "2603:1063::/38, 2603:1063:3ff::, true",
      "2603:1063::/38, 2603:1063:400::, false",
      "2620:1ec:4::152/128, 2620:1ec:4::152, true",
      "2620:1ec:4::152/128, 2620:1ec:4::153, false",
      "::/0, 52.96.0.1, false",
      "0.0.0.0/0, 2603:1006::1, false",
  })
  void holdsItsAddressesAndNoOthers(String range, String address, boolean inside) {
    assertThat(Cidr.parse(range).orElseThrow().contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "52.96.0.0/14", "2603:1006::/40", "2620:1ec:4::152/128", "2a01:111:f100:2000::a83e:3019/128",
      "2406:e500:4030:800::/54", "::/0", "0.0.0.0/0", "::1/128",
  })
  void isWrittenAsItWasRead(String range) {
    assertThat(Cidr.parse(range)).map(Cidr::text).hasValue(range);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "/", "52.96.0.0", "52.96.0.0/", "52.96.0.0/33", "52.96.0.0/-1", "52.96.0.1/14", "52.96/14", "256.0.0.0/8",
      "2603:1006::/129", "2603:1006::1/40", "::ffff:52.96.0.0/14", "fe80::%1/64", "contoso.com/24", "52.96.0.0/14 ",
      "1:2:3:4:5:6:7:8:9/128", "2603:::/40", "٥٢.96.0.0/14",
  })
  void anythingElseIsNoRange(String text) {
    assertThat(Cidr.parse(text)).isEmpty();
  }
}
