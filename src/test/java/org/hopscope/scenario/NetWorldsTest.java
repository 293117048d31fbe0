package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that are not ready for Microsoft 365: what a sweep of its endpoints finds in each. */
@Timeout(200)
class NetWorldsTest {
  private static final Duration LONG = Duration.ofSeconds(150);
  private static final List<String> RELAYS = Stream.of(3478, 3479, 3480, 3481)
      .map(port -> "worldaz.tr.teams.microsoft.com:" + port + "/udp").toList();

  private static Arguments world(String id, Cause cause, String... targets) {
    return Arguments.of(id, cause, List.of(targets));
  }

  /** Where a few rows are not as they should be: which, and all the others are. */
  static Stream<Arguments> few() {
    return Stream.of(
        world("net-healthy", Cause.REACHED),
        world("net-loss", Cause.REACHED),
        world("net-reset", Cause.RESET_AFTER_HELLO, "teams.microsoft.com:443", "config.teams.microsoft.com:443",
            "presence.teams.microsoft.com:443", "eastus1-mediap.svc.ms:443", "contoso.sharepoint.com:443",
            "contoso-my.sharepoint.com:443"),
        world("net-udp-blocked", Cause.UDP_SILENT, RELAYS.toArray(String[]::new)),
        world("net-smtp-starttls-stripped", Cause.NO_STARTTLS, "contoso-com.mail.protection.outlook.com:25",
            "microsoft-com.mail.protection.outlook.com:25", "outlook.office365.com:587", "smtp.office365.com:587"),
        world("net-dns-filter", Cause.DNS_FILTERED, Stream.concat(RELAYS.stream(), Stream.of(
            "teams.microsoft.com:443", "teams.microsoft.com:80", "config.teams.microsoft.com:443",
            "config.teams.microsoft.com:80", "presence.teams.microsoft.com:443", "presence.teams.microsoft.com:80",
            "officecdn.microsoft.com:443", "officecdn.microsoft.com:80", "eastus1-mediap.svc.ms:443",
            "eastus1-mediap.svc.ms:80", "contoso.sharepoint.com:443", "contoso.sharepoint.com:80",
            "contoso-my.sharepoint.com:443", "contoso-my.sharepoint.com:80")).toArray(String[]::new)),
        world("net-wrong-range", Cause.WRONG_RANGE, "outlook.cloud.microsoft:443", "outlook.cloud.microsoft:80",
            "outlook.office.com:443", "outlook.office.com:80", "outlook.office365.com:143", "outlook.office365.com:443",
            "outlook.office365.com:587", "outlook.office365.com:80", "outlook.office365.com:993",
            "outlook.office365.com:995", "teams.microsoft.com:443", "teams.microsoft.com:80"));
  }

  @ParameterizedTest
  @MethodSource("few")
  void theseRowsAndNoOthers(String world, Cause cause, List<String> targets) throws Exception {
    try (SweepRehearsal sweep = swept(world)) {
      List<Checked> odd = sweep.rows().stream().filter(row -> row.cause() != Cause.REACHED).toList();
      assertThat(odd).as(world).allMatch(row -> row.cause() == cause);
      assertThat(odd).extracting(row -> row.check().target()).containsExactlyInAnyOrderElementsOf(targets);
      assertThat(sweep.rows()).hasSizeGreaterThan(250);
    }
  }

  @Test
  void anOldFirewallDropsAndRefuses() throws Exception {
    try (SweepRehearsal sweep = swept("net-blocked")) {
      assertThat(targets(sweep, Cause.REFUSED)).containsExactlyInAnyOrder(
          "officecdn.microsoft.com:443", "officecdn.microsoft.com:80", "teams.cloud.microsoft:443",
          "teams.cloud.microsoft:80");
      assertThat(targets(sweep, Cause.DROPPED)).containsExactlyInAnyOrder("contoso-com.mail.protection.outlook.com:25",
          "microsoft-com.mail.protection.outlook.com:25", "eastus1-mediap.svc.ms:443", "eastus1-mediap.svc.ms:80",
          "contoso.sharepoint.com:443", "contoso.sharepoint.com:80", "contoso-my.sharepoint.com:443",
          "contoso-my.sharepoint.com:80");
      assertThat(sweep.rows()).filteredOn(Checked::breaks).hasSize(10);
    }
  }

  @Test
  void oneAddressForEveryNameIsAFilters() throws Exception {
    try (SweepRehearsal sweep = swept("net-one-address")) {
      assertThat(sweep.rows()).allMatch(row -> row.cause() == Cause.DNS_FILTERED);
    }
  }

  /** An open port proves nothing; TLS, greetings and STUN do. */
  @Test
  void whatTakesEveryPortIsNotTakenForTheService() throws Exception {
    try (SweepRehearsal sweep = swept("net-transparent")) {
      assertThat(over(sweep, row -> row.check().port() == 443)).allMatch(row -> row.cause() == Cause.TAKEN_OVER);
      assertThat(over(sweep, row -> List.of(25, 143, 587).contains(row.check().port())))
          .allMatch(row -> row.cause() == Cause.NO_BANNER);
      assertThat(targets(sweep, Cause.UDP_SILENT)).containsExactlyInAnyOrderElementsOf(RELAYS);
    }
  }

  @Test
  void aPortalIsKnownByItsPage() throws Exception {
    try (SweepRehearsal sweep = swept("net-captive")) {
      assertThat(over(sweep, row -> row.check().port() == 80)).allMatch(row -> row.cause() == Cause.CAPTIVE_PORTAL);
      assertThat(sweep.rows()).allMatch(row -> row.cause().blocks());
    }
  }

  @Test
  void anInspectingProxyIsAHint() throws Exception {
    try (SweepRehearsal sweep = swept("net-inspected")) {
      assertThat(sweep.rows()).noneMatch(Checked::breaks);
      assertThat(targets(sweep, Cause.INSPECTED)).contains("login.microsoftonline.com:443", "graph.microsoft.com:443");
      assertThat(over(sweep, row -> row.check().set().category() == Category.OPTIMIZE))
          .allMatch(row -> row.cause() == Cause.REACHED);
    }
  }

  @Test
  void deadIpv6IsAHint() throws Exception {
    try (SweepRehearsal sweep = swept("net-ipv6-dead")) {
      assertThat(sweep.rows()).noneMatch(Checked::breaks);
      assertThat(sweep.row("outlook.office365.com:443").cause()).isEqualTo(Cause.IPV6_DEAD);
    }
  }

  @Test
  void throughAProxyTheWebIsReachedAndNothingElse() throws Exception {
    try (SweepRehearsal sweep = swept("net-proxy-only")) {
      assertThat(over(sweep, row -> row.check().port() == 443)).allMatch(row -> row.cause() == Cause.PROXY_ONLY);
      assertThat(sweep.row("smtp.office365.com:587").cause()).isEqualTo(Cause.DROPPED);
      assertThat(targets(sweep, Cause.UDP_SILENT)).containsExactlyInAnyOrderElementsOf(RELAYS);
    }
  }

  @Test
  void theOptionalNeverBreaksAnything() throws Exception {
    try (SweepRehearsal sweep = swept("net-optional-blocked")) {
      assertThat(sweep.rows()).noneMatch(Checked::breaks);
      assertThat(over(sweep, row -> row.cause() == Cause.DROPPED)).hasSizeGreaterThan(40)
          .noneMatch(row -> row.check().set().required());
      assertThat(over(sweep, row -> row.check().transport() == Transport.UDP))
          .allMatch(row -> row.cause() == Cause.REACHED);
    }
  }

  private static SweepRehearsal swept(String world) throws InterruptedException {
    return new SweepRehearsal(world).within(Duration.ofSeconds(60), LONG).run();
  }

  private static List<Checked> over(SweepRehearsal sweep, Predicate<Checked> which) {
    List<Checked> rows = sweep.rows().stream().filter(which).toList();
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static List<String> targets(SweepRehearsal sweep, Cause cause) {
    return sweep.rows().stream().filter(row -> row.cause() == cause).map(row -> row.check().target()).toList();
  }
}
