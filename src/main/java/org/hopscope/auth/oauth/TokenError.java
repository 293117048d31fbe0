package org.hopscope.auth.oauth;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Fault;
import org.hopscope.wire.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the token endpoint says when it gives no token, RFC 6749 5.2, with Microsoft Entra's own number.
 *
 * @param told the number as AADSTS50126, else the error as RFC 6749 names it; nothing else of the answer
 */
public record TokenError(Fault fault, String told) {
  private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{4,8})(?!\\d)");
  private static final Pattern NAME = Pattern.compile("[a-z_]{3,40}");

  /** Empty when it is no such answer. */
  public static Optional<TokenError> read(byte[] body) {
    try {
      return read(Json.read(body));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /** The same, read by somebody else. */
  public static TokenError of(String error, String description) {
    Matcher number = NUMBER.matcher(description);
    if (number.find()) {
      return new TokenError(Aadsts.cause(Integer.parseInt(number.group(1))), number.group());
    }
    return NAME.matcher(error).matches() ? new TokenError(named(error), error)
        : new TokenError(Fault.SIGN_IN_REFUSED, "?");
  }

  private static Optional<TokenError> read(JsonNode answer) {
    Optional<String> name = Json.text(answer, "error").filter(n -> NAME.matcher(n).matches());
    return code(answer)
        .map(code -> new TokenError(Aadsts.cause(code), "AADSTS" + code))
        .or(() -> name.map(n -> new TokenError(named(n), n)));
  }

  /** The sentence is the error; the list of codes may hold what led to it as well. */
  private static Optional<Integer> code(JsonNode answer) {
    Optional<Integer> said = Json.text(answer, "error_description").map(NUMBER::matcher).filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)));
    return said.or(() -> Optional.ofNullable(answer.get("error_codes")).map(codes -> codes.get(0))
        .filter(JsonNode::isInt).map(JsonNode::intValue).filter(code -> code > 0));
  }

  private static Fault named(String error) {
    return switch (error) {
      case "interaction_required" -> Fault.MFA_NEEDED;
      case "consent_required" -> Fault.CONSENT_NEEDED;
      case "unsupported_grant_type" -> Fault.GRANT_NOT_SUPPORTED;
      case "expired_token", "invalid_grant" -> Fault.TOKEN_EXPIRED;
      default -> Fault.SIGN_IN_REFUSED;
    };
  }
}
