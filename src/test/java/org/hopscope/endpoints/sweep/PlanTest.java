package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Transport;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
  private static final Tenancy CONTOSO = new Tenancy(Optional.of("contoso"),
      List.of("contoso-com.mail.protection.outlook.com"));

  private static Plan worldwide(Tenancy tenancy, String... areas) {
    return Plan.of(OfflineLists.of(Instance.WORLDWIDE), List.of(areas), tenancy);
  }

  private static Check check(Plan plan, String target) {
    return plan.checks().stream().filter(c -> c.target().equals(target)).findFirst().orElseThrow();
  }

  @Test
  void everyNameOnEveryPortAndNoneTwice() {
    Plan plan = worldwide(Tenancy.UNKNOWN);
    assertThat(plan.checks()).extracting(Check::target).doesNotHaveDuplicates()
        .contains("outlook.office365.com:443", "outlook.office365.com:993", "smtp.office365.com:587", "aka.ms:443");
    assertThat(check(plan, "outlook.office365.com:443").set().id()).isEqualTo(1);
    assertThat(check(plan, "outlook.office365.com:443").standsFor()).isEmpty();
  }

  @Test
  void whatIsRequiredGoesBeforeWhatIsNot() {
    // set 70 requires support pages, of which set 78 only says that they are Microsoft's
    assertThat(check(worldwide(Tenancy.UNKNOWN), "www.microsoft.com:443").set().required()).isTrue();
  }

  @Test
  void teamsMediaIsAskedByUdp() {
    Plan plan = worldwide(Tenancy.UNKNOWN, "Teams");
    assertThat(plan.checks().stream().filter(c -> c.transport() == Transport.UDP).map(Check::target))
        .containsExactly(
            "worldaz.tr.teams.microsoft.com:3478/udp", "worldaz.tr.teams.microsoft.com:3479/udp",
            "worldaz.tr.teams.microsoft.com:3480/udp", "worldaz.tr.teams.microsoft.com:3481/udp");
    assertThat(plan.checks()).allMatch(c -> c.set().area().equals("Skype"));
  }

  @Test
  void aNameThatStandsForAWildcardSaysSo() {
    assertThat(check(worldwide(Tenancy.UNKNOWN), "autodiscover-s.outlook.com:443").standsFor())
        .contains(new HostPattern("*.outlook.com"));
  }

  @Test
  void theTenantsNamesStandForWildcardsWhereTheyAreKnown() {
    Plan unknown = worldwide(Tenancy.UNKNOWN);
    assertThat(unknown.untested()).contains("*.sharepoint.com", "autodiscover.*.onmicrosoft.com", "*.mx.microsoft");
    assertThat(unknown.checks()).extracting(Check::target).contains("microsoft-com.mail.protection.outlook.com:25");
    Plan known = worldwide(CONTOSO);
    assertThat(known.untested()).doesNotContain("*.sharepoint.com", "autodiscover.*.onmicrosoft.com");
    assertThat(known.checks()).extracting(Check::target).contains(
        "contoso.sharepoint.com:443", "contoso-my.sharepoint.com:443", "autodiscover.contoso.onmicrosoft.com:80",
        "contoso-com.mail.protection.outlook.com:25");
  }

  @ParameterizedTest
  @EnumSource
  void everyListGivesAPlan(Instance instance) {
    Plan plan = Plan.of(OfflineLists.of(instance), List.of(), CONTOSO);
    assertThat(plan.checks()).isNotEmpty();
    assertThat(plan.checks()).allSatisfy(
        check -> assertThat(check.standsFor().stream()).allMatch(wildcard -> wildcard.matches(check.host())));
  }

  private static Dns saying(Map<String, String> records) {
    return (name, type, deadline, scope) -> {
      String data = records.get(name + " " + type);
      return new Evidence.Dns("r", name, type, data == null ? DnsStatus.NO_DOMAIN : DnsStatus.FOUND, List.of(),
          data == null ? List.of() : List.of(new Evidence.DnsRecord(name, type, 60, data)), Duration.ZERO);
    };
  }

  @ParameterizedTest
  @CsvSource({
      "contoso.onmicrosoft.com,       '',                                                         contoso",
      "contoso.mail.onmicrosoft.com,  '',                                                         contoso",
      "contoso.com, selector1-contoso-com._domainkey.contoso.onmicrosoft.com.,                    contoso",
      "contoso.com, selector1-contoso-com._domainkey.contoso.n-v1.dkim.mail.microsoft.,           contoso",
      "contoso.com, dkim.mailer.example.,                                                         ''",
  })
  void theTenantIsNamedByItsDomainOrItsKeys(String domain, String key, String tenant) {
    Dns dns = saying(key.isEmpty() ? Map.of() : Map.of("selector1._domainkey." + domain + " CNAME", key));
    assertThat(Tenancy.of(domain, dns, Duration.ofSeconds(1), new Scope()).name().orElse("")).isEqualTo(tenant);
  }
}
