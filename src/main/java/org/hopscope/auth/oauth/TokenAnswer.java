package org.hopscope.auth.oauth;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the token endpoint answered, RFC 6749 5.1 and 5.2. */
public final class TokenAnswer {
  private static final Duration LONGEST = Duration.ofDays(2);

  private TokenAnswer() {}

  static Grant.Answer of(SignInCloud cloud, Http.Reply reply, WireClock clock) {
    if (reply.fault().isPresent()) {
      return Grant.Answer.none(reply.fault().get(), cloud, reply.detail());
    }
    try {
      return reply.status() == 200 ? token(cloud, reply, clock) : refused(cloud, reply);
    } finally {
      Arrays.fill(reply.body(), (byte) 0);
    }
  }

  private static Grant.Answer refused(SignInCloud cloud, Http.Reply reply) {
    return TokenError.read(reply.body())
        .map(e -> Grant.Answer.none(e.fault(), cloud, e.told()))
        .orElseGet(() -> Grant.Answer.none(Fault.HTTP_UNEXPECTED, cloud, Integer.toString(reply.status())));
  }

  private static Grant.Answer token(SignInCloud cloud, Http.Reply reply, WireClock clock) {
    try {
      JsonNode answer = Json.read(reply.body());
      Optional<String> token = Json.text(answer, "access_token").filter(TokenAnswer::isPlain);
      return token.<Grant.Answer>map(t -> new Grant.Answer.Token(secret(t), clock.nanos() + lifetime(answer).toNanos()))
          .orElseGet(() -> Grant.Answer.none(Fault.JSON_INCOMPLETE, cloud, ""));
    } catch (JacksonException unreadable) {
      return Grant.Answer.none(Fault.NOT_JSON, cloud, "");
    }
  }

  /** It becomes part of a header: RFC 6750 2.1 allows letters, digits and a few signs. */
  private static boolean isPlain(String token) {
    return token.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static Secret secret(String token) {
    char[] chars = token.toCharArray();
    try {
      return new Secret(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static Duration lifetime(JsonNode answer) {
    JsonNode seconds = answer.get("expires_in");
    long told = seconds == null ? 0 : seconds.asLong(0);
    return Duration.ofSeconds(Math.clamp(told, 0, LONGEST.toSeconds()));
  }
}
