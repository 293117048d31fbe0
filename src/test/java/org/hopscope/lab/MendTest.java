package org.hopscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.wire.NetworkView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A world is mended while it runs. */
@Timeout(100)
class MendTest {
  private static final String HOST = "outlook.office365.com";

  static List<Scenario> broken() {
    return PracticeLab.scenarios().stream().filter(s -> s.mended().isPresent()).toList();
  }

  private static RunningLab start(String scenario) {
    return PracticeLab.start(EveryScenarioTest.named(scenario), LabOptions.DEFAULT);
  }

  /** The engine keeps the view that it was given: nothing in it may have to change. */
  @ParameterizedTest
  @MethodSource("broken")
  void whatTheViewIsMadeOfStays(Scenario scenario) {
    Scenario mended = scenario.mended().orElseThrow();
    assertThat(mended.id()).isEqualTo(scenario.id());
    assertThat(mended.address()).isEqualTo(scenario.address());
    assertThat(mended.adDomain()).isEqualTo(scenario.adDomain());
    assertThat(mended.resolver()).isEqualTo(scenario.resolver());
    assertThat(mended.publicClient()).isEqualTo(scenario.publicClient());
    assertThat(mended.wayOut().proxy()).isEqualTo(scenario.wayOut().proxy());
    assertThat(mended.wayOut().script()).isEqualTo(scenario.wayOut().script());
    assertThat(mended.mended()).isEmpty();
  }

  @Test
  void theSameViewLeadsToTheMendedWorld() throws IOException {
    try (RunningLab lab = start("record-missing")) {
      NetworkView view = lab.view();
      Visitor visitor = new Visitor(lab);
      assertThat(answers(visitor, false)).isEmpty();
      lab.mend();
      assertThat(lab.view()).isSameAs(view);
      assertThat(answers(visitor, false)).hasSize(1);
      lab.breakAgain();
      assertThat(answers(visitor, true)).isEmpty();
    }
  }

  /** The machine may be busy with worlds beside this one. */
  private static List<Record> answers(Visitor visitor, boolean tcp) throws IOException {
    return visitor.ask("autodiscover.contoso.com", "CNAME", tcp, Duration.ofSeconds(25)).getSection(Section.ANSWER);
  }

  @Test
  void openConnectionsAreCut() throws IOException {
    try (RunningLab lab = start("record-missing"); Socket open = new Visitor(lab).connect(HOST, 443, 1000)) {
      lab.mend();
      assertThat(cut(open)).isTrue();
    }
  }

  @Test
  void mendedTwiceIsMendedOnce() throws IOException {
    try (RunningLab lab = start("record-missing")) {
      lab.mend();
      try (Socket open = new Visitor(lab).connect(HOST, 443, 1000)) {
        lab.mend();
        assertThat(cut(open)).isFalse();
      }
    }
  }

  @Test
  void whereNothingIsBrokenNothingHappens() throws IOException {
    try (RunningLab lab = start("cloud-healthy-internet"); Socket open = new Visitor(lab).connect(HOST, 443, 1000)) {
      lab.mend();
      assertThat(cut(open)).isFalse();
    }
  }

  @Test
  void aClosedWorldStaysClosed() {
    RunningLab lab = start("record-missing");
    lab.close();
    lab.mend();
    assertThat(lab.scenario().mended()).isPresent();
  }

  /** Whether the other end has hung up; a server waits for the client to begin with TLS. */
  private static boolean cut(Socket socket) throws IOException {
    socket.setSoTimeout(300);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    } catch (SocketTimeoutException alive) {
      return false;
    }
  }
}
