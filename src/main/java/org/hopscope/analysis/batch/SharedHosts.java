package org.hopscope.analysis.batch;

import java.util.List;
import java.util.Locale;

/** Hosts of Microsoft 365, which are built for many at once. */
final class SharedHosts {
  private static final List<String> DOMAINS = List.of(
      "outlook.com", "office365.com", "office.com", "cloud.microsoft", "microsoft.com", "microsoftonline.com",
      "windows.net", "outlook.cn", "chinacloudapi.cn", "office365.us", "microsoftonline.us");

  private SharedHosts() {}

  static boolean has(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return DOMAINS.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
  }
}
