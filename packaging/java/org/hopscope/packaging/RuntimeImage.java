package org.hopscope.packaging;

import java.nio.file.Path;
import java.util.List;

/** The Java that is installed with the program: what it needs and no more. */
final class RuntimeImage {
  /** As jdeps names them for the packaged jar, and what is found by name only while the program runs. */
  static final List<String> MODULES = List.of(
      "java.desktop", "java.logging", "java.management", "java.naming", "java.net.http", "java.security.jgss",
      "java.security.sasl", "java.sql", "jdk.dynalink", "jdk.httpserver", "jdk.jfr", "jdk.unsupported",
      // Kerberos tickets of the signed-in user, SASL over them, the months and days of French
      "jdk.security.auth", "jdk.security.jgss", "jdk.localedata",
      // keep-alive of sockets, code pages in names that old servers send
      "jdk.net", "jdk.charsets");

  private RuntimeImage() {}

  /** Not compressed: it loads faster, and the installer's own compression makes less of it than of what is compressed. */
  static List<String> arguments(Path to) {
    return List.of(
        "--add-modules", String.join(",", MODULES),
        "--include-locales", "en,fr",
        "--strip-debug", "--no-header-files", "--no-man-pages",
        "--compress", "zip-0",
        "--output", to.toString());
  }
}
