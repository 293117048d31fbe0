package org.hopscope.autodiscover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.MicrosoftHosts;

/** Who else receives mail for others, by the names of their exchangers. */
public enum MailProvider {
  GOOGLE("Google Workspace", false, "google.com", "googlemail.com"),
  ZOHO("Zoho Mail", false, "zoho.com", "zoho.eu", "zoho.in"),
  APPLE("iCloud Mail", false, "icloud.com"),
  PROTON("Proton Mail", false, "protonmail.ch"),
  FASTMAIL("Fastmail", false, "messagingengine.com"),
  YANDEX("Yandex", false, "yandex.net", "yandex.ru"),
  AMAZON("Amazon WorkMail", false, "amazonaws.com"),
  PROOFPOINT("Proofpoint", true, "pphosted.com", "ppe-hosted.com"),
  MIMECAST("Mimecast", true, "mimecast.com", "mimecast.co.za"),
  CISCO("Cisco Secure Email", true, "iphmx.com"),
  BARRACUDA("Barracuda", true, "barracudanetworks.com", "cudasvc.com"),
  SYMANTEC("Symantec Email Security", true, "messagelabs.com"),
  TREND("Trend Micro", true, "trendmicro.com", "trendmicro.eu"),
  SOPHOS("Sophos", true, "sophos.com", "hydra.sophos.com"),
  HORNET("Hornetsecurity", true, "hornetsecurity.com", "antispameurope.com"),
  FORCEPOINT("Forcepoint", true, "mailcontrol.com");

  private final String title;
  private final boolean filters;
  private final List<String> zones;

  MailProvider(String title, boolean filters, String... zones) {
    this.title = title;
    this.filters = filters;
    this.zones = List.of(zones);
  }

  public String title() {
    return title;
  }

  /** It cleans mail and passes it on; the mailboxes are elsewhere. */
  public boolean filters() {
    return filters;
  }

  public static Optional<MailProvider> at(String host) {
    String name = MicrosoftHosts.plain(host);
    return Arrays.stream(values())
        .filter(p -> p.zones.stream().anyMatch(zone -> name.equals(zone) || name.endsWith("." + zone)))
        .findFirst();
  }
}
