package org.hopscope.wire.pac;

/** What a script asks of a host's name alone. */
final class Names {
  private Names() {}

  /** No dot, as a name within the company; and no address. */
  static boolean isPlainHostName(String host) {
    return !host.contains(".") && !host.contains(":");
  }

  static boolean dnsDomainIs(String host, String domain) {
    return host.endsWith(domain);
  }

  /** The whole name, or its first labels alone. */
  static boolean localHostOrDomainIs(String host, String whole) {
    return host.equals(whole) || whole.startsWith(host + ".");
  }

  static int dnsDomainLevels(String host) {
    return (int) host.chars().filter(c -> c == '.').count();
  }

  /**
   * The regular expression that a shell's expression stands for. Only these letters are changed, as every
   * browser does it: scripts have come to use brackets and bars that nobody promised them.
   */
  static String shellExpression(String pattern) {
    return "^" + pattern.replace(".", "\\.").replace("*", ".*").replace("?", ".") + "$";
  }
}
