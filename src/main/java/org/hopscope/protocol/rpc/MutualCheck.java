package org.hopscope.protocol.rpc;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Evidence;

/**
 * CertPrincipalName against the certificate, as Outlook compares them ([MS-OXDSCLI] 2.2.4.1.1.2.6.5): the
 * name behind {@code msstd:} letter by letter with the subject's common name. A name in the certificate's
 * alternative names satisfies Windows since Vista only.
 */
enum MutualCheck {
  /** None: there is nothing to compare with. */
  WAIVED,
  /** Nothing is told, and Outlook takes the server's own name. */
  NOT_TOLD,
  SUBJECT, ALTERNATIVE_ONLY, OTHER;

  private static final String SCHEME = "msstd:";
  private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)\\s*CN=([^,]*)", Pattern.CASE_INSENSITIVE);

  static MutualCheck of(Optional<String> told, Evidence.Certificate certificate) {
    if (told.filter(t -> !t.isBlank()).isEmpty()) {
      return NOT_TOLD;
    }
    if (told.get().strip().equalsIgnoreCase("none")) {
      return WAIVED;
    }
    String expected = expected(told.get());
    if (expected.equals(commonName(certificate))) {
      return SUBJECT;
    }
    return certificate.names().stream().anyMatch(n -> plain(n).equals(expected)) ? ALTERNATIVE_ONLY : OTHER;
  }

  static String expected(String told) {
    String name = plain(told);
    return name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
  }

  static String commonName(Evidence.Certificate certificate) {
    Matcher matcher = COMMON_NAME.matcher(certificate.subject());
    return matcher.find() ? plain(matcher.group(1)) : "";
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
