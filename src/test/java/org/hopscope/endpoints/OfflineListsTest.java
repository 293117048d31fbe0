package org.hopscope.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the product carries, held against what is known of Microsoft 365. */
class OfflineListsTest {
  private static final EndpointList WORLDWIDE = OfflineLists.of(Instance.WORLDWIDE);

  private static EndpointSet set(EndpointList list, int id) {
    return list.sets().stream().filter(s -> s.id() == id).findFirst().orElseThrow();
  }

  private static List<String> hosts(EndpointSet set) {
    return set.urls().stream().map(HostPattern::text).toList();
  }

  private static List<Integer> ids(List<EndpointSet> sets) {
    return sets.stream().map(EndpointSet::id).toList();
  }

  @ParameterizedTest
  @CsvSource({"WORLDWIDE, 67, 215, 131", "CHINA, 21, 48, 101", "US_GOVERNMENT_DOD, 28, 92, 37",
      "US_GOVERNMENT_GCC_HIGH, 26, 87, 38"})
  void nothingIsLostOnTheWay(Instance instance, int sets, int names, int ranges) {
    EndpointList list = OfflineLists.of(instance);
    assertThat(list.sets()).hasSize(sets);
    assertThat(list.sets().stream().mapToInt(s -> s.urls().size()).sum()).isEqualTo(names);
    assertThat(list.sets().stream().mapToInt(s -> s.ips().size()).sum()).isEqualTo(ranges);
  }

  @ParameterizedTest
  @EnumSource(Instance.class)
  void everyListTellsItsVersionDateAndSource(Instance instance) {
    EndpointList list = OfflineLists.of(instance);
    assertThat(list.instance()).isEqualTo(instance);
    assertThat(list.version().text()).isGreaterThanOrEqualTo("2024093000");
    assertThat(list.date()).isBetween(LocalDate.of(2024, 9, 30), LocalDate.of(2025, 1, 30));
    assertThat(list.source()).contains("MicrosoftDocs", "CC BY 4.0", list.version().text());
    assertThat(list.areas()).containsExactly("Common", "Exchange", "SharePoint", "Skype");
  }

  @Test
  void outlooksOwnSetsAreAsMicrosoftPublishesThem() {
    EndpointSet mailbox = set(WORLDWIDE, 1);
    assertThat(hosts(mailbox)).containsExactly("outlook.cloud.microsoft", "outlook.office.com",
        "outlook.office365.com");
    assertThat(mailbox.tcpPorts()).containsExactly(80, 443);
    assertThat(mailbox.udpPorts()).containsExactly(443);
    assertThat(mailbox.category()).isEqualTo(Category.OPTIMIZE);
    assertThat(mailbox.required()).isTrue();
    assertThat(set(WORLDWIDE, 2).tcpPorts()).containsExactly(143, 587, 993, 995);
    assertThat(set(WORLDWIDE, 2).required()).isFalse();
    assertThat(hosts(set(WORLDWIDE, 8))).containsExactly("*.outlook.com", "autodiscover.*.onmicrosoft.com");
    assertThat(hosts(set(WORLDWIDE, 10))).containsExactly("*.mail.protection.outlook.com", "*.mx.microsoft");
    assertThat(hosts(set(WORLDWIDE, 56))).contains("login.microsoftonline.com", "graph.microsoft.com").hasSize(25);
    assertThat(set(WORLDWIDE, 11).udpPorts()).containsExactly(3478, 3479, 3480, 3481);
  }

  @Test
  void aHostBelongsToTheSetThatNamesItMostPreciselyFirst() {
    assertThat(ids(WORLDWIDE.of("outlook.office365.com"))).containsExactly(1, 2, 71);
    assertThat(ids(WORLDWIDE.of("outlook.office365.com", Transport.TCP, 993))).containsExactly(2);
    assertThat(ids(WORLDWIDE.of("contoso-com.mail.protection.outlook.com"))).containsExactly(10, 9, 8);
    assertThat(ids(WORLDWIDE.of("autodiscover.contoso.onmicrosoft.com"))).containsExactly(8, 78);
    assertThat(ids(WORLDWIDE.of("outlook.office365.com", Transport.UDP, 443))).containsExactly(1);
    assertThat(WORLDWIDE.of("mail.contoso.com")).isEmpty();
  }

  @Test
  void anAddressBelongsToTheSetWithTheNarrowestRangeFirst() {
    assertThat(ids(WORLDWIDE.of(InetAddress.ofLiteral("52.97.1.2")))).containsExactly(1, 2);
    assertThat(ids(WORLDWIDE.of(InetAddress.ofLiteral("2603:1063::1")))).containsExactly(11, 12);
    assertThat(ids(WORLDWIDE.of(InetAddress.ofLiteral("13.107.6.171")))).containsExactly(46);
    assertThat(WORLDWIDE.of(InetAddress.ofLiteral("192.0.2.1"))).isEmpty();
  }

  @Test
  void theSovereignCloudsHaveTheirOwnHosts() {
    assertThat(ids(OfflineLists.of(Instance.CHINA).of("partner.outlook.cn"))).containsExactly(1);
    assertThat(ids(OfflineLists.of(Instance.US_GOVERNMENT_DOD).of("webmail.apps.mil"))).startsWith(1, 4);
    assertThat(ids(OfflineLists.of(Instance.US_GOVERNMENT_GCC_HIGH).of("outlook.office365.us"))).startsWith(1, 5);
  }

  @Test
  void aListIsAsOldAsItsDate() {
    assertThat(WORLDWIDE.daysOld(WORLDWIDE.date().plusDays(147))).isEqualTo(147);
    assertThat(WORLDWIDE.daysOld(WORLDWIDE.date().minusDays(1))).as("the computer's clock is wrong").isZero();
  }
}
