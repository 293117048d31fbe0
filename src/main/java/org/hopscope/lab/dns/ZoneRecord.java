package org.hopscope.lab.dns;

import java.util.Locale;

/**
 * One line of a zone file.
 *
 * @param name without the closing dot, lower case
 * @param type A, AAAA, CNAME, MX, SRV or TXT
 * @param data as in a zone file, names absolute
 * @param ttl in seconds
 */
public record ZoneRecord(String name, String type, String data, long ttl) {
  private static final long USUAL = 300;

  public ZoneRecord(String name, String type, String data) {
    this(name, type, data, USUAL);
  }

  /** @param ip IPv4 or IPv6 */
  public static ZoneRecord address(String name, String ip) {
    return new ZoneRecord(name, ip.contains(":") ? "AAAA" : "A", ip);
  }

  public ZoneRecord {
    name = name.toLowerCase(Locale.ROOT);
  }
}
