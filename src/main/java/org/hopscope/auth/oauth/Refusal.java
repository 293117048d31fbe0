package org.hopscope.auth.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;

/**
 * Why a web server refuses, where it says so. IIS writes its sub-status onto its error page only where
 * detailed errors are switched on; the statuses 440 and 456 are Exchange's own.
 */
public final class Refusal {
  private static final Pattern SUB_STATUS = Pattern.compile("\\b(40[13]\\.\\d{1,2})\\b");
  private static final Pattern BLOCKED = Pattern
      .compile("BasicAuthBlocked|BasicAuthBlockStatus - Deny|BlockBasicAuth - User blocked|Basic Auth Blocked");
  private static final Map<String, Fault> CAUSES = Map.of(
      "401.2", Fault.IIS_DENIED_BY_CONFIGURATION,
      "403.4", Fault.IIS_SSL_NEEDED,
      "403.7", Fault.TLS_CLIENT_CERTIFICATE,
      "403.16", Fault.IIS_CLIENT_CERTIFICATE_UNTRUSTED);

  private Refusal() {}

  public static Optional<Fault> of(Http.Reply reply) {
    return switch (reply.status()) {
      case 440 -> Optional.of(Fault.LOGIN_TIMED_OUT);
      case 456 -> Optional.of(Fault.SERVICE_BLOCKED);
      case 401 -> passwordBlocked(reply).or(() -> subStatus(reply));
      case 403 -> subStatus(reply);
      default -> Optional.empty();
    };
  }

  /** Exchange Online names what came of Basic where an authentication policy does not allow it. */
  private static Optional<Fault> passwordBlocked(Http.Reply reply) {
    return reply.header("X-AutoDiscovery-Error").filter(BLOCKED.asPredicate()).map(said -> Fault.LEGACY_AUTH_BLOCKED);
  }

  private static Optional<Fault> subStatus(Http.Reply reply) {
    int length = Math.min(reply.body().length, 16 * 1024);
    Matcher page = SUB_STATUS.matcher(new String(reply.body(), 0, length, StandardCharsets.ISO_8859_1));
    return page.find() && page.group(1).startsWith(Integer.toString(reply.status()))
        ? Optional.ofNullable(CAUSES.get(page.group(1)))
        : Optional.empty();
  }
}
