package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.Response;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name that Microsoft 365 needs answers in the practice lab, where the published list says and as it says. */
class FrontDoorsTest {
  private static RunningLab lab;
  private static Visitor visitor;

  @BeforeAll
  static void start() {
    lab = PracticeLab.start(EveryScenarioTest.named("onprem-only"), LabOptions.DEFAULT);
    visitor = new Visitor(lab);
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  static Stream<EndpointSet> sets() {
    return OfflineLists.of(Instance.WORLDWIDE).sets().stream();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everyNameIsWithinItsRangesAndAnswersOnItsPorts(EndpointSet set) throws IOException {
    for (String host : set.urls().stream().map(FrontDoorsTest::member).filter(h -> !h.endsWith(".onmicrosoft.com"))
        .toList()) {
      List<InetAddress> addresses = visitor.lookup(host);
      assertThat(addresses).as(host).extracting(a -> a.getAddress().length).containsExactlyInAnyOrder(4, 16);
      for (InetAddress address : addresses) {
        assertThat(set.ips()).as(host + " at " + address)
            .satisfiesAnyOf(ips -> assertThat(ips).isEmpty(),
                ips -> assertThat(ips).anyMatch(range -> range.contains(address)));
        for (int port : set.tcpPorts()) {
          try (Socket socket = lab.view().dialer().newSocket()) {
            socket.connect(new InetSocketAddress(address, port), 3000);
          }
        }
      }
    }
  }

  /** A name that a pattern stands for. */
  private static String member(HostPattern pattern) {
    return pattern.text().replaceFirst("^\\*(?=\\.)", "contoso").replace("*", "contoso");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contoso.sharepoint.com", "worldaz.tr.teams.microsoft.com", "login.microsoft.com",
      "admin.microsoft.com", "outlook.cloud.microsoft", "planner.cloud.microsoft", "www.bing.com"})
  void theCertificateFitsAndPort80SendsThere(String host) throws IOException {
    try (Response page = visitor.get("https://" + host + "/")) {
      assertThat(page.code()).isLessThan(500);
    }
    try (Response redirect = visitor.get("http://" + host + "/x")) {
      assertThat(redirect.header("Location")).isEqualTo("https://" + host + "/x");
    }
  }

  /** One short enough to be a zone itself, several at one address, and one for which a star has to be the last resort. */
  @ParameterizedTest
  @ValueSource(strings = {"aka.ms", "security.microsoft.com", "compliance.microsoft.com", "cdn.onenote.net"})
  void soItDoesWherePort80IsNotNeeded(String host) throws IOException {
    try (Response page = visitor.get("https://" + host + "/")) {
      assertThat(page.code()).isEqualTo(200);
    }
  }

  @Test
  void revocationIsAskedInTheClear() throws IOException {
    try (Response list = visitor.get("http://crl.microsoft.com/")) {
      assertThat(list.code()).isEqualTo(200);
    }
  }

  @Test
  void theServicesMarkTheirAnswers() throws IOException {
    try (Response files = visitor.get("https://contoso.sharepoint.com/");
        Response teams = visitor.get("https://teams.microsoft.com/")) {
      assertThat(files.header("MicrosoftSharePointTeamServices")).startsWith("16.");
      assertThat(teams.header("X-MSEdge-Ref")).isNotBlank();
    }
  }

  @Test
  void fewListenersServeThemAll() throws IOException {
    Set<Integer> real = new TreeSet<>();
    List<String> hosts = sets().flatMap(s -> s.urls().stream()).map(FrontDoorsTest::member)
        .filter(h -> !h.endsWith(".onmicrosoft.com")).toList();
    for (String host : hosts) {
      lab.view().dialer().stream(new InetSocketAddress(visitor.lookup(host).getFirst(), 443))
          .ifPresent(at -> real.add(at.getPort()));
    }
    assertThat(real).hasSizeLessThan(12);
  }
}
