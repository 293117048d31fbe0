package org.hopscope.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that belong to Microsoft 365, by the published endpoint list and the sovereign clouds'. */
public final class MicrosoftHosts {
  /** Where Exchange Online's mailboxes are served, worldwide (endpoint set 1). */
  public static final String EXCHANGE_ONLINE = "outlook.office365.com";

  private static final Set<String> EXACT = Set.of("outlook.office365.com", "outlook.office.com",
      "outlook.cloud.microsoft", "partner.outlook.cn", "webmail.apps.mil");
  private static final List<String> ZONES = List.of(".outlook.com", ".outlook.office365.com", ".outlook.office.com",
      ".partner.outlook.cn",
      ".office365.us", ".outlook.office365.us", ".webmail.apps.mil", ".outlook.office.de");
  private static final List<String> ALL = List.of("outlook.com", "office365.com", "office.com", "cloud.microsoft",
      "microsoftonline.com",
      "partner.outlook.cn", "office365.us", "microsoftonline.us", "outlook.office.de");
  private static final List<String> MAIL = List.of(".mail.protection.outlook.com", ".mx.microsoft",
      ".protection.office365.us", ".protection.apps.mil",
      ".mail.protection.partner.outlook.cn");

  private MicrosoftHosts() {}

  /** Whether Exchange Online answers at this name. */
  public static boolean servesMail(String host) {
    String name = plain(host);
    return EXACT.contains(name) || ZONES.stream().anyMatch(name::endsWith);
  }

  /** Whether the host is Microsoft's, whatever it serves: what stands in its place is not the customer's to mend. */
  public static boolean runs(String host) {
    String name = plain(host);
    return ALL.stream().anyMatch(zone -> name.equals(zone) || name.endsWith("." + zone));
  }

  /** Whether mail to this exchanger goes to Microsoft 365. */
  public static boolean receivesMail(String exchanger) {
    String name = plain(exchanger);
    return MAIL.stream().anyMatch(name::endsWith);
  }

  /** Whether the domain is one that Microsoft gives to its tenants. */
  public static boolean ownsDomain(String domain) {
    String name = plain(domain);
    return List.of(".onmicrosoft.com", ".onmicrosoft.us", ".partner.onmschina.cn").stream()
        .anyMatch(name::endsWith);
  }

  /** Lower case, without the final dot. */
  public static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
