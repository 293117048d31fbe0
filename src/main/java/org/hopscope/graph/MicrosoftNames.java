package org.hopscope.graph;

import java.util.List;
import java.util.Locale;

/** Names by which Microsoft 365 is told from an organisation's own servers. */
final class MicrosoftNames {
  private static final List<String> HOSTS =
      List.of("outlook.com", "office365.com", "office.com", "outlook.cloud.microsoft", "microsoftonline.com",
          "partner.outlook.cn", "office365.us", "microsoftonline.us", "outlook.office.de");
  private static final List<String> EXCHANGERS =
      List.of("mail.protection.outlook.com", "mx.microsoft", "protection.office365.us",
          "mail.protection.partner.outlook.cn");

  private MicrosoftNames() {}

  /** Whether a host is Microsoft's. */
  static boolean host(String name) {
    return under(name, HOSTS);
  }

  /** Whether mail to this exchanger goes to Microsoft 365 (endpoint set 10). */
  static boolean exchanger(String name) {
    return under(name, EXCHANGERS);
  }

  private static boolean under(String name, List<String> zones) {
    String plain = plain(name);
    return zones.stream().anyMatch(z -> plain.equals(z) || plain.endsWith("." + z));
  }

  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
