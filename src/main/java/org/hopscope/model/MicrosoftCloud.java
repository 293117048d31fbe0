package org.hopscope.model;

import java.util.List;
import java.util.Optional;

/** Microsoft 365's clouds, each with Autodiscover and mailboxes of its own. */
public enum MicrosoftCloud {
  WORLDWIDE("autodiscover-s.outlook.com", "outlook.office365.com", "graph.microsoft.com", List.of()),
  CHINA(
      "autodiscover-s.partner.outlook.cn", "partner.outlook.cn", "microsoftgraph.chinacloudapi.cn",
      List.of("partner.outlook.cn")),
  US_GOVERNMENT_DOD(
      "autodiscover-s-dod.office365.us", "webmail.apps.mil", "dod-graph.microsoft.us",
      List.of("autodiscover-dod.office365.us", "autodiscover-s-dod.office365.us", "protection.apps.mil",
          "webmail.apps.mil")),
  US_GOVERNMENT("autodiscover-s.office365.us", "outlook.office365.us", "graph.microsoft.us", List.of("office365.us"));

  private final String autodiscover;
  private final String exchange;
  private final String graph;
  private final List<String> zones;

  MicrosoftCloud(String autodiscover, String exchange, String graph, List<String> zones) {
    this.autodiscover = autodiscover;
    this.exchange = exchange;
    this.graph = graph;
    this.zones = zones;
  }

  /** Where Outlook asks in steps 4 and 11. */
  public String autodiscover() {
    return autodiscover;
  }

  /** Where mailboxes are served. */
  public String exchange() {
    return exchange;
  }

  /** Microsoft Graph's host: the door to the services that the new Outlooks speak to. */
  public String graph() {
    return graph;
  }

  /** The sovereign cloud that one of these names belongs to; the worldwide one when none does. */
  public static MicrosoftCloud of(List<String> names) {
    return names.stream().flatMap(n -> sovereign(MicrosoftHosts.plain(n)).stream()).findFirst().orElse(WORLDWIDE);
  }

  private static Optional<MicrosoftCloud> sovereign(String name) {
    return List.of(values()).stream()
        .filter(c -> c.zones.stream().anyMatch(z -> name.equals(z) || name.endsWith("." + z)))
        .findFirst();
  }
}
