package org.hopscope.lab.windows;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who has an account, and the machine that checks it.
 *
 * @param host the server's DNS name
 * @param passwords by user principal name, lower case
 */
public record Accounts(String host, Map<String, String> passwords) {
  /** By principal name, or by the name before the @ with the domain's. */
  Optional<String> password(String user, String domain) {
    String name = user.toLowerCase(Locale.ROOT);
    if (name.contains("@")) {
      return Optional.ofNullable(passwords.get(name));
    }
    return passwords.entrySet().stream()
        .filter(e -> e.getKey().startsWith(name + "@")).map(Map.Entry::getValue).findFirst();
  }

  String dnsDomain() {
    return host.substring(host.indexOf('.') + 1);
  }

  String domain() {
    return dnsDomain().replaceFirst("\\..*", "").toUpperCase(Locale.ROOT);
  }

  String machine() {
    return "MAIL01";
  }

  @Override
  public String toString() {
    return "Accounts of " + host;
  }
}
