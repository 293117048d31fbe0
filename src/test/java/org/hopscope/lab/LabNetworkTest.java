package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.hopscope.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;

class LabNetworkTest {
  private static final Duration ROUND_TRIP = Duration.ofMillis(300);

  @Test
  void directoryHoldsScpsAndTakesAPrincipalName() throws Exception {
    Scenario scenario = EveryScenarioTest.named("hybrid-two-holes");
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT);
        LDAPConnection ldap = new LDAPConnection(new Visitor(lab).sockets(), "192.0.2.5", 389)) {
      ldap.processExtendedOperation(new StartTLSExtendedRequest(new Visitor(lab).tls()));
      ldap.bind(scenario.address(), scenario.password());
      String base = ldap.getRootDSE().getAttributeValue("configurationNamingContext");
      List<SearchResultEntry> found = ldap.search(base, SearchScope.SUB,
          "(&(objectClass=serviceConnectionPoint)(|(keywords=67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68)(keywords=77378F46-2C66-4aa9-A6A6-3E7A48B19596)))")
          .getSearchEntries();
      assertThat(base).isEqualTo("CN=Configuration,DC=corp,DC=contoso,DC=com");
      assertThat(found).extracting(e -> e.getAttributeValue("serviceBindingInformation"))
          .containsExactlyInAnyOrder(
              "https://mail00.corp.contoso.com/autodiscover/autodiscover.xml",
              "https://autodiscover.contoso.com/autodiscover/autodiscover.xml");
      assertThat(lab.passwordAttempts("dc1.corp.contoso.com")).isEqualTo(1);
      assertThatThrownBy(() -> ldap.bind(scenario.address(), "wrong")).isInstanceOf(LDAPException.class);
    }
  }

  @Test
  void blackHoleHangsUntilTheTimeout() throws IOException {
    try (RunningLab lab = start("firewall-m365"); Socket socket = lab.view().dialer().newSocket()) {
      InetAddress dropped = new Visitor(lab).lookup("outlook.office365.com").getFirst();
      long begin = System.nanoTime();
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(dropped, 443), 200))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(millisSince(begin)).isBetween(195L, 2000L);
    }
  }

  @Test
  void blackHoleEndsAtOnceWhenClosed() throws Exception {
    try (RunningLab lab = start("cloud-two-holes"); Socket socket = lab.view().dialer().newSocket()) {
      InetAddress gone = new Visitor(lab).lookup("contoso.com").getFirst();
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(() -> closeQuietly(socket));
      long begin = System.nanoTime();
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(gone, 443), 10_000))
          .isInstanceOf(SocketException.class).isNotInstanceOf(ConnectException.class);
      assertThat(millisSince(begin)).isLessThan(5_000);
    }
  }

  @Test
  void furtherBlackHolesCanBeNamed() throws IOException {
    LabOptions options = new LabOptions(Duration.ZERO, Set.of("contoso.com"));
    try (RunningLab lab = PracticeLab.start(EveryScenarioTest.named("cloud-healthy-internet"), options)) {
      assertThatThrownBy(() -> new Visitor(lab).connect("contoso.com", 443, 100))
          .isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> new Visitor(lab).connect("autodiscover-s.outlook.com", 25, 100))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void everyRoundTripTakesItsTimeOnce() throws IOException {
    LabOptions options = LabOptions.roundTrip(ROUND_TRIP);
    try (RunningLab lab = PracticeLab.start(EveryScenarioTest.named("onprem-only"), options)) {
      for (int run = 0; run < 3; run++) {
        exchange(lab, run > 0);
      }
    }
  }

  // the first run is to warm up: class loading would be measured
  private static void exchange(RunningLab lab, boolean check) throws IOException {
    Visitor visitor = new Visitor(lab);
    InetAddress address = visitor.lookup("mail.fabrikam.com").getFirst();
    long begin = System.nanoTime();
    visitor.ask("mail.fabrikam.com", "A", false);
    long dns = millisSince(begin);
    try (Socket socket = lab.view().dialer().newSocket()) {
      begin = System.nanoTime();
      socket.connect(new InetSocketAddress(address, 443), 3000);
      long connect = millisSince(begin);
      begin = System.nanoTime();
      SSLSocket tls = (SSLSocket) visitor.tls().getSocketFactory().createSocket(socket, "mail.fabrikam.com", 443, true);
      tls.startHandshake();
      long handshake = millisSince(begin);
      begin = System.nanoTime();
      tls.getOutputStream().write(
          "GET /mapi/healthcheck.htm HTTP/1.1\r\nHost: mail.fabrikam.com\r\nConnection: close\r\n\r\n".getBytes());
      tls.getInputStream().readAllBytes();
      long request = millisSince(begin);
      assertThat(tls.getSession().getProtocol()).isEqualTo("TLSv1.3");
      if (check) {
        assertThat(List.of(dns, connect, handshake, request)).allSatisfy(t -> assertThat(t).isBetween(299L, 590L));
      }
    }
  }

  @Test
  void directoryAnswersTakeARoundTripThoughItsClientReadsAhead() throws Exception {
    LabOptions options = LabOptions.roundTrip(ROUND_TRIP);
    try (RunningLab lab = PracticeLab.start(EveryScenarioTest.named("hybrid-cloud-inside"), options);
        LDAPConnection ldap = new LDAPConnection(new Visitor(lab).sockets(), "192.0.2.5", 389)) {
      ldap.getRootDSE();
      long begin = System.nanoTime();
      ldap.getRootDSE();
      assertThat(millisSince(begin)).isBetween(299L, 590L);
    }
  }

  @Test
  void resolverMayBeSilentOrAbsentOrLie() throws IOException {
    try (RunningLab silent = start("no-dns");
        RunningLab absent = start("no-network");
        RunningLab lying = start("lying-dns")) {
      assertThatThrownBy(() -> new Visitor(silent).ask("fabrikam.com", "A", false)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> new Visitor(absent).ask("fabrikam.com", "A", false)).isInstanceOf(IOException.class);
      assertThat(new Visitor(lying).lookup("autodiscover.fabrikam.com"))
          .containsExactly(InetAddress.ofLiteral("203.0.113.99"));
    }
  }

  private static RunningLab start(String id) {
    return PracticeLab.start(EveryScenarioTest.named(id), LabOptions.DEFAULT);
  }

  private static long millisSince(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // closing is all we wanted
    }
  }
}
