package org.hopscope.protocol.ews;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.protocol.ServerTime;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;

/**
 * What a server says of its refusal besides the status, and whether that is the tenant's setting: no
 * document fixes how Exchange Online words it, so that it is told by what any wording must name.
 */
record Reason(String text) {
  /** The day from which Exchange Online serves EWS to nobody. */
  private static final Instant END = LocalDate.of(2027, 4, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private static final int MOST_READ = 8_192;
  private static final Pattern DIAGNOSTICS = Pattern.compile("reason=\"([^\"]*)\"");
  private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
  private static final Pattern EWS = Pattern.compile("(?i)\\bEWS|\\bExchange Web Services?\\b");
  private static final Pattern BLOCKED = Pattern.compile(
      "(?i)disabled|not enabled|not allowed|isn't allowed|block(s|ed)?\\b|access policy|EwsEnabled|EwsAllow|NotEnabled");
  private static final Pattern ENDED = Pattern
      .compile("(?i)retired|decommissioned|no longer (available|supported)|has ended|discontinued");

  /** Exchange Online gives reasons in a header; a body may hold a SOAP message, a page or a line. */
  static Optional<Reason> of(Http.Reply reply) {
    return Stream.concat(reply.all("X-MS-Diagnostics").stream().map(Reason::quoted), body(reply).stream())
        .map(Text::brief).map(t -> t.replaceFirst("\\.$", "")).filter(t -> !t.isEmpty()).map(Reason::new).findFirst();
  }

  private static String quoted(String diagnostics) {
    Matcher reason = DIAGNOSTICS.matcher(diagnostics);
    return reason.find() ? reason.group(1) : diagnostics;
  }

  /** The web server's own page says nothing that the status does not. */
  private static Optional<String> body(Http.Reply reply) {
    if (EwsReader.read(reply.body()) instanceof EwsAnswer.Refused(String code, String text, var wait, var version)) {
      return Optional.of(code + ": " + text);
    }
    byte[] head = Arrays.copyOf(reply.body(), Math.min(reply.body().length, MOST_READ));
    String plain = TAGS.matcher(new String(head, StandardCharsets.UTF_8)).replaceAll(" ");
    return Optional.of(plain).filter(p -> EWS.matcher(p).find());
  }

  boolean block() {
    return EWS.matcher(text).find() && BLOCKED.matcher(text).find();
  }

  boolean end() {
    return EWS.matcher(text).find() && ENDED.matcher(text).find();
  }

  /** By the server's own clock. */
  static boolean afterTheEnd(Http.Reply reply) {
    return ServerTime.now(reply).filter(now -> !now.isBefore(END)).isPresent();
  }
}
