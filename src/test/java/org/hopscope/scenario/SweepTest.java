package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps through the practice lab's network. */
@Timeout(120)
class SweepTest {
  private static final Duration LONG = Duration.ofSeconds(100);

  private static SweepEvent.Started started(SweepRehearsal rehearsal) {
    return (SweepEvent.Started) rehearsal.events().getFirst();
  }

  private static Ending ending(SweepRehearsal rehearsal) {
    return ((SweepEvent.Ended) rehearsal.events().getLast()).ending();
  }

  private static void assertEachCheckHasOneRow(SweepRehearsal rehearsal) {
    assertThat(rehearsal.rows()).hasSize(started(rehearsal).checks());
    assertThat(rehearsal.rows().stream().map(Checked::check).map(Check::target)).doesNotHaveDuplicates();
    assertThat(rehearsal.events().stream()
        .filter(e -> !(e instanceof SweepEvent.Found) && !(e instanceof SweepEvent.Measured))).hasSize(2);
  }

  @Test
  void everyCheckHasItsRowAndTheEndIsLast() throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal("cloud-healthy-inside").within(LONG, LONG).areas("Exchange")
        .run()) {
      assertThat(ending(rehearsal)).isEqualTo(Ending.COMPLETE);
      assertEachCheckHasOneRow(rehearsal);
      assertThat(started(rehearsal).untested()).contains("*.mx.microsoft");
      assertThat(rehearsal.rows()).allMatch(row -> row.cause() == Cause.REACHED);
    }
  }

  @ParameterizedTest
  @CsvSource({
      "cert-untrusted,    outlook.office365.com:443,                   INTERCEPTED, Contoso Web Inspection CA",
      "cert-untrusted,    contoso-com.mail.protection.outlook.com:25,  INTERCEPTED, Contoso Web Inspection CA",
      "cert-untrusted,    outlook.office365.com:80,                    REACHED,     port 80",
      "inspected-trusted, outlook.office365.com:993,                   INSPECTED,   which this computer trusts",
      "ipv6-dead,         outlook.office365.com:143,                   IPV6_DEAD,   over IPv6 nothing comes back",
      "firewall-m365,     outlook.office365.com:443,                   DROPPED,     packets are dropped",
      "firewall-m365,     smtp.office365.com:587,                      REACHED,     port 587",
      "proxy-only,        outlook.office365.com:443,                   PROXY_ONLY,  The proxy gets to",
      "proxy-only,        outlook.office365.com:993,                   DROPPED,     packets are dropped",
      "pac-wrong,         outlook.office365.com:443,                   PROXY_ONLY,  The proxy gets to",
      "pac-wrong,         autodiscover-s.outlook.com:80,               PROXY_REFUSED, old-proxy.corp.contoso.com",
      "pac-broken-open,   outlook.office365.com:80,                    REACHED,     52.96.0.30",
  })
  void everyWorldIsToldByItsEvidence(String world, String target, Cause cause, String words) throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal(world).within(LONG, LONG).areas("Exchange").run()) {
      assertThat(rehearsal.row(target).cause()).isEqualTo(cause);
      assertThat(new Wording(Locale.ENGLISH).say(rehearsal.row(target).says())).contains(words);
      assertThat(rehearsal.row(target).viaProxy())
          .isEqualTo(Set.of(Cause.PROXY_ONLY, Cause.PROXY_REFUSED).contains(cause));
    }
  }

  /** In the first world the sign-in service tells the tenant's name, in the second a DKIM record. */
  @ParameterizedTest
  @ValueSource(strings = {"cloud-healthy-inside", "net-healthy"})
  void theTenantsOwnNamesStandForWildcards(String world) throws Exception {
    try (
        SweepRehearsal rehearsal = new SweepRehearsal(world).within(LONG, LONG).areas("SharePoint", "Exchange").run()) {
      for (String target : List.of("contoso.sharepoint.com:443", "contoso-my.sharepoint.com:443",
          "contoso-com.mail.protection.outlook.com:25", "autodiscover.contoso.onmicrosoft.com:80")) {
        assertThat(rehearsal.row(target).cause()).as(target).isEqualTo(Cause.REACHED);
        assertThat(rehearsal.row(target).check().standsFor()).as(target).isPresent();
      }
      assertThat(started(rehearsal).untested()).doesNotContain("*.sharepoint.com", "autodiscover.*.onmicrosoft.com");
    }
  }

  @Test
  void mediaIsAskedByStun() throws Exception {
    try (
        SweepRehearsal rehearsal = new SweepRehearsal("cloud-healthy-inside").within(LONG, LONG).areas("Teams").run()) {
      assertThat(rehearsal.row("worldaz.tr.teams.microsoft.com:3478/udp").cause()).isEqualTo(Cause.REACHED);
      assertThat(rehearsal.row("worldaz.tr.teams.microsoft.com:3481/udp").evidence())
          .anyMatch(e -> e instanceof Evidence.Stun stun && stun.mapped().isPresent());
    }
  }

  @Test
  void whatIsNotKnownWhenTheTimeIsUpIsToldAsUnknown() throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal("all-silent")
        .within(LONG, Duration.ofMillis(1500)).areas("Exchange").run()) {
      assertThat(ending(rehearsal)).isEqualTo(Ending.TIMED_OUT);
      assertEachCheckHasOneRow(rehearsal);
      assertThat(rehearsal.row("outlook.office365.com:443").cause()).isEqualTo(Cause.UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all-silent", "no-dns", "all-mute-inside"})
  void cancelEndsItAtOnceWhateverItWaitsFor(String world) throws Exception {
    try (SweepRehearsal rehearsal = new SweepRehearsal(world).within(LONG, LONG)) {
      RunningAnalysis running = rehearsal.start();
      Thread.sleep(500);
      running.cancel();
      running.await();
      assertThat(ending(rehearsal)).isEqualTo(Ending.CANCELLED);
      List<SweepEvent> told = rehearsal.events();
      assertEachCheckHasOneRow(rehearsal);
      Thread.sleep(200);
      assertThat(rehearsal.events()).isEqualTo(told);
    }
  }
}
