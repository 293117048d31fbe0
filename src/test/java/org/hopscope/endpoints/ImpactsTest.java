package org.hopscope.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImpactsTest {
  /** Required by Microsoft, and no user misses them: diagnostics, help, Power Platform, administrators' portals. */
  private static final Map<Instance, Set<Integer>> OTHER = Map.of(
      Instance.WORLDWIDE, Set.of(69, 70, 153, 159), Instance.US_GOVERNMENT_DOD, Set.of(31, 34),
      Instance.US_GOVERNMENT_GCC_HIGH, Set.of(32), Instance.CHINA, Set.of());

  private static Impact of(Instance instance, int id, Transport transport, int port) {
    EndpointSet set = OfflineLists.of(instance).sets().stream().filter(s -> s.id() == id).findFirst().orElseThrow();
    assertThat(set.ports(transport)).as("the port is of the set").contains(port);
    return Impacts.of(instance, set, transport, port);
  }

  @ParameterizedTest
  @CsvSource({
      "WORLDWIDE, 1, TCP, 443, OUTLOOK_MAILBOX", "WORLDWIDE, 1, TCP, 80, PLAIN_HTTP", "WORLDWIDE, 1, UDP, 443, OTHER",
      "WORLDWIDE, 2, TCP, 993, MAIL_CLIENTS", "WORLDWIDE, 8, TCP, 443, AUTODISCOVER",
      "WORLDWIDE, 8, TCP, 80, AUTODISCOVER", "WORLDWIDE, 9, TCP, 443, SECURITY", "WORLDWIDE, 10, TCP, 25, MAIL_FLOW",
      "WORLDWIDE, 11, UDP, 3480, TEAMS_MEDIA", "WORLDWIDE, 12, TCP, 443, TEAMS", "WORLDWIDE, 31, TCP, 443, FILES",
      "WORLDWIDE, 56, TCP, 443, SIGN_IN", "WORLDWIDE, 84, TCP, 80, CERTIFICATES", "WORLDWIDE, 92, TCP, 443, UPDATES",
      "WORLDWIDE, 147, TCP, 443, OFFICE_APPS", "WORLDWIDE, 64, TCP, 443, SECURITY",
      "CHINA, 1, TCP, 443, OUTLOOK_MAILBOX", "CHINA, 2, TCP, 25, MAIL_FLOW", "CHINA, 2, TCP, 53, MAIL_FLOW",
      "CHINA, 20, TCP, 587, MAIL_CLIENTS", "CHINA, 10, TCP, 443, SIGN_IN", "CHINA, 3, UDP, 3478, TEAMS_MEDIA",
      "US_GOVERNMENT_DOD, 1, TCP, 443, OUTLOOK_MAILBOX", "US_GOVERNMENT_DOD, 4, TCP, 25, MAIL_FLOW",
      "US_GOVERNMENT_DOD, 5, TCP, 443, AUTODISCOVER", "US_GOVERNMENT_DOD, 7, TCP, 443, TEAMS",
      "US_GOVERNMENT_DOD, 7, UDP, 3478, TEAMS_MEDIA", "US_GOVERNMENT_DOD, 13, TCP, 443, SIGN_IN",
      "US_GOVERNMENT_GCC_HIGH, 1, TCP, 443, OUTLOOK_MAILBOX", "US_GOVERNMENT_GCC_HIGH, 6, TCP, 443, SECURITY",
      "US_GOVERNMENT_GCC_HIGH, 9, TCP, 443, FILES", "US_GOVERNMENT_GCC_HIGH, 31, TCP, 443, TEAMS"})
  void aSetAndItsPortTellWhatBreaks(Instance instance, int id, Transport transport, int port, Impact impact) {
    assertThat(of(instance, id, transport, port)).isEqualTo(impact);
  }

  @ParameterizedTest
  @EnumSource(Instance.class)
  void noRequiredSetIsOtherWithoutAReason(Instance instance) {
    List<Integer> other = OfflineLists.of(instance).sets().stream().filter(EndpointSet::required)
        .filter(set -> set.tcpPorts().stream().filter(port -> port != 80)
            .anyMatch(port -> Impacts.of(instance, set, Transport.TCP, port) == Impact.OTHER))
        .map(EndpointSet::id).toList();
    assertThat(other).containsExactlyInAnyOrderElementsOf(OTHER.get(instance));
  }

  @ParameterizedTest
  @EnumSource(Instance.class)
  void everySetThatTheProductCarriesIsKnownByItsNumber(Instance instance) {
    Set<Impact> found = new java.util.HashSet<>();
    for (EndpointSet set : OfflineLists.of(instance).sets()) {
      Stream.of(Transport.values()).forEach(transport -> set.ports(transport)
          .forEach(port -> found.add(Impacts.of(instance, set, transport, port))));
      assertThat(Impacts.knows(instance, set.id())).as("%s %s", instance, set.id()).isTrue();
    }
    assertThat(found).contains(
        Impact.SIGN_IN, Impact.OUTLOOK_MAILBOX, Impact.AUTODISCOVER, Impact.MAIL_FLOW, Impact.MAIL_CLIENTS,
        Impact.TEAMS, Impact.TEAMS_MEDIA, Impact.FILES, Impact.OFFICE_APPS, Impact.SECURITY);
  }

  @Test
  void aSetThatIsYoungerThanTheProductGoesByItsService() {
    assertThat(Impacts.of(Instance.WORLDWIDE, young("Skype", Category.ALLOW, true), Transport.TCP, 443))
        .isEqualTo(Impact.TEAMS);
    assertThat(Impacts.of(Instance.WORLDWIDE, young("Exchange", Category.OPTIMIZE, true), Transport.TCP, 443))
        .isEqualTo(Impact.OUTLOOK_MAILBOX);
    assertThat(Impacts.of(Instance.WORLDWIDE, young("Common", Category.DEFAULT, true), Transport.TCP, 443))
        .isEqualTo(Impact.OFFICE_APPS);
    assertThat(Impacts.of(Instance.WORLDWIDE, young("Common", Category.DEFAULT, false), Transport.TCP, 443))
        .isEqualTo(Impact.OTHER);
  }

  private static EndpointSet young(String area, Category category, boolean required) {
    return new EndpointSet(
        9999, area, area, List.of(new HostPattern("new.office.com")), List.of(), List.of(443), List.of(), category,
        false, required, "");
  }
}
