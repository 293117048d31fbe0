package org.hopscope.wire.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import org.hopscope.model.Evidence;
import org.hopscope.wire.Http;
import org.jspecify.annotations.Nullable;

/** Makes evidence of an exchange: readable, of bounded size, and without what must stay secret. */
final class Report {
  private static final int LONGEST_TEXT = 256 * 1024;
  private static final Pattern COOKIE = Pattern.compile("(?<=^|;\\s?)([^=;\\s]+)=([^;]*)");

  private final Transcript transcript;
  private final UnaryOperator<String> redact;

  Report(Transcript transcript, UnaryOperator<String> redact) {
    this.transcript = transcript;
    this.redact = redact;
  }

  Evidence.Http of(Request request, byte @Nullable [] body, Http.Reply reply, String note,
      List<Evidence.Phase> phases) {
    Headers sent = transcript.sent().size() > 0 ? transcript.sent() : request.headers();
    return new Evidence.Http(
        request.method(),
        redact.apply(request.url().newBuilder().username("").password("").build().toString()),
        asked(sent),
        text(body, request.header("Content-Type")),
        reply.status(),
        headers(transcript.received()),
        text(reply.body(), transcript.received().get("Content-Type")),
        transcript.received().values("WWW-Authenticate").stream().map(redact).toList(),
        reply.fault(),
        redact.apply(reply.detail().isEmpty() ? note : reply.detail()),
        phases);
  }

  private Map<String, List<String>> asked(Headers sent) {
    Map<String, List<String>> all = headers(sent);
    transcript.scheme().ifPresent(scheme -> all.put("Authorization", List.of(scheme + " …")));
    return all;
  }

  private Map<String, List<String>> headers(Headers headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      all.computeIfAbsent(redact.apply(name), n -> new ArrayList<>()).add(value(name, headers.value(i)));
    }
    return all;
  }

  private String value(String name, String value) {
    String safe = redact.apply(value);
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "set-cookie" -> withoutValue(COOKIE.matcher(safe), true);
      case "cookie" -> withoutValue(COOKIE.matcher(safe), false);
      case "authorization", "proxy-authorization" -> safe.replaceFirst("(?s)\\s+.*", " …");
      default -> safe;
    };
  }

  /** A cookie may open a session; its name is what a technician needs. */
  private static String withoutValue(Matcher cookie, boolean firstOnly) {
    String shortened = "$1=…";
    return firstOnly ? cookie.replaceFirst(shortened) : cookie.replaceAll(shortened);
  }

  private String text(byte @Nullable [] bytes, @Nullable String contentType) {
    if (bytes == null || bytes.length == 0) {
      return "";
    }
    Optional<String> decoded = decode(bytes, contentType);
    if (decoded.isEmpty()) {
      return "(" + bytes.length + " bytes of " + (contentType == null ? "data" : contentType) + ")";
    }
    // blotted before it is cut, so that no half of a secret remains at the edge
    String safe = redact.apply(decoded.get());
    return safe.length() > LONGEST_TEXT ? safe.substring(0, LONGEST_TEXT) + "…" : safe;
  }

  private static Optional<String> decode(byte[] bytes, @Nullable String contentType) {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    Charset charset = type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8);
    try {
      String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      return latin.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')
          ? Optional.empty() : Optional.of(latin);
    }
  }
}
