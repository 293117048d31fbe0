package org.hopscope.lab.dns;

import java.util.Locale;

/**
 * One line of a zone file.
 *
 * @param name without the closing dot, lower case
 * @param type A, AAAA, CNAME, MX, SRV or TXT
 * @param data as in a zone file, names absolute
 */
public record ZoneRecord(String name, String type, String data) {
  public ZoneRecord {
    name = name.toLowerCase(Locale.ROOT);
  }
}
