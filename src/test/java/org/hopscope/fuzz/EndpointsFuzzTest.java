package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.hopscope.endpoints.EndpointReader;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;

class EndpointsFuzzTest {
  @FuzzTest
  void anyBodyIsAListOrRefused(byte[] body) {
    EndpointReader.version(Instance.WORLDWIDE, body);
    EndpointReader.list(Instance.WORLDWIDE, body);
    switch (EndpointReader.sets(body)) {
      case Read.Good<List<EndpointSet>>(var sets) -> sets.forEach(EndpointsFuzzTest::check);
      case Read.Bad<List<EndpointSet>>(var why) -> assertThat(why.args()).allMatch(arg -> arg.length() < 100);
    }
  }

  private static void check(EndpointSet set) {
    assertThat(set.urls().size() + set.ips().size()).isPositive();
    assertThat(set.tcpPorts()).allMatch(port -> port > 0 && port < 65_536);
    for (HostPattern name : set.urls()) {
      assertThat(HostPattern.parse(name.text())).hasValue(name);
      assertThat(name.matches(name.text().replace("*", "x"))).isTrue();
    }
    for (Cidr range : set.ips()) {
      assertThat(Cidr.parse(range.text())).hasValue(range);
      assertThat(range.contains(range.network())).isTrue();
    }
  }
}
