package org.hopscope.autodiscover;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another forest to look in, as {@code LDAP://host[:port]} names it [MS-OXDISCO] 3.1.5.1. The host is a
 * domain, or one domain controller.
 */
public record ScpPointer(String host, OptionalInt port) {
  // a path after the host is a naming context, which the root DSE of the other forest tells better
  private static final Pattern FORM = Pattern.compile(
      "ldap://([a-z0-9][a-z0-9.-]{0,252})(?::(\\d{1,5}))?(?:/.*)?", Pattern.CASE_INSENSITIVE);

  public static Optional<ScpPointer> parse(String text) {
    String trimmed = text.strip();
    Matcher form = FORM.matcher(trimmed);
    if (!form.matches() || form.group(1).contains("..")) {
      return Optional.empty();
    }
    OptionalInt port = form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2)));
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
      return Optional.empty();
    }
    String host = form.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(new ScpPointer(host.endsWith(".") ? host.substring(0, host.length() - 1) : host, port));
  }
}
