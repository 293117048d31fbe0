package org.hopscope.auth.oauth;

import java.util.Optional;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;

/** A token in the header, RFC 6750 2.1. The header exists only while a request is being written. */
final class BearerAuthorization implements Http.Authorization {
  private static final String BLOT = "●●●";
  private final Secret token;

  BearerAuthorization(Secret token) {
    this.token = token;
  }

  @Override
  public Optional<String> header(Http.Channel channel) {
    return Optional.of(token.use(chars -> "Bearer " + new String(chars)));
  }

  /** A token is made of letters, digits and signs that nobody escapes; its parts are no secret. */
  @Override
  public String redact(String text) {
    if (text == null || text.isEmpty() || token.isEmpty()) {
      return text;
    }
    return token.use(chars -> text.replace(new String(chars), BLOT));
  }

  @Override
  public String toString() {
    return "Bearer";
  }
}
