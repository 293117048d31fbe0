package org.hopscope.wire.here;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Active Directory domain a machine has joined, from what lies open to any user. */
public final class AdDomain {
  private static final Pattern SSSD_DOMAIN = Pattern.compile("(?im)^\\s*ad_domain\\s*=\\s*(\\S+)");
  private static final Pattern REALM = Pattern.compile("(?im)^\\s*default_realm\\s*=\\s*(\\S+)");

  private AdDomain() {}

  public static Optional<String> ofThisMachine() {
    return of(System.getProperty("os.name", ""), System.getenv(), AdDomain::read);
  }

  /** @param files what a file holds; empty when it is not there or not for us */
  static Optional<String> of(String os, Map<String, String> environment, Function<Path, Optional<String>> files) {
    String name = os.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return ofWindows(environment);
    }
    if (name.contains("mac")) {
      return files.apply(Path.of("/etc/krb5.conf")).flatMap(text -> first(REALM, text));
    }
    Optional<String> sssd = files.apply(Path.of("/etc/sssd/sssd.conf")).flatMap(text -> first(SSSD_DOMAIN, text));
    return sssd.or(() -> files.apply(Path.of("/etc/krb5.conf")).flatMap(AdDomain::ofKrb5));
  }

  /** Set at sign-in for domain users only; a local user's USERDOMAIN is the computer's name. */
  static Optional<String> ofWindows(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("USERDNSDOMAIN")).flatMap(AdDomain::clean);
  }

  /** Debian's packages ship an example realm; it says nothing of this machine. */
  static Optional<String> ofKrb5(String text) {
    return first(REALM, text).filter(realm -> !List.of("athena.mit.edu", "example.com").contains(realm));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? clean(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> clean(String domain) {
    try {
      return Optional.of(Settings.domain(domain));
    } catch (BadSetting e) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isReadable(file) ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
