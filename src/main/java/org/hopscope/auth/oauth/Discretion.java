package org.hopscope.auth.oauth;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hopscope.wire.Http;

/**
 * Keeps what is said to the sign-in service, and what it answers, out of the evidence: there the secrets
 * are in the bodies, and the header says nothing.
 *
 * @param more blots out what else must not be seen
 */
public record Discretion(UnaryOperator<String> more) implements Http.Authorization {
  private static final String BLOT = "●●●";
  /** Wherever it stands: a form may come back amid other text. A code is one only in a form of its own. */
  private static final Pattern FORM = Pattern.compile(
      "((?:password|refresh_token|device_code|code_verifier|client_assertion|client_info|(?<=^|[?&])code)=)"
          + "[^&\\s]++");
  private static final Pattern JSON = Pattern.compile(
      "(\"(?:access_token|refresh_token|id_token|device_code|client_info)\"\\s*+:\\s*+\")(?:[^\"\\\\]|\\\\.)*+",
      Pattern.DOTALL);

  @Override
  public Optional<String> header(Http.Channel channel) {
    return Optional.of("");
  }

  @Override
  public String redact(String text) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    String form = FORM.matcher(more.apply(text)).replaceAll("$1" + BLOT);
    return JSON.matcher(form).replaceAll("$1" + BLOT);
  }
}
