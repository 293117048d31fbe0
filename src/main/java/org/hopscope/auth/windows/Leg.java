package org.hopscope.auth.windows;

import java.util.Base64;
import java.util.Optional;
import org.hopscope.wire.Http;
import org.jspecify.annotations.Nullable;

/**
 * One token on its way. The first binds the sign-in to the connection it goes over; the others go over no
 * other.
 */
final class Leg implements Http.Authorization {
  private static final String BLOT = "●●●";
  private final String scheme;
  private final byte[] token;
  private final Optional<Http.Channel> begun;
  private volatile Http.@Nullable Channel channel;

  /** @param token empty where nothing is said, because the connection is signed in, or only asked for */
  Leg(String scheme, byte[] token, Optional<Http.Channel> begun) {
    this.scheme = scheme;
    this.token = token;
    this.begun = begun;
  }

  @Override
  public Optional<String> header(Http.Channel here) {
    if (begun.filter(there -> there.number() != here.number()).isPresent()) {
      return Optional.empty();
    }
    channel = here;
    return Optional.of(token.length == 0 ? "" : scheme + " " + base64());
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(token);
  }

  /** The connection that it was written to. */
  Optional<Http.Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /** Of the password only a proof has left; but guesses can be tried on a proof. */
  @Override
  public String redact(String text) {
    return text == null || token.length == 0 ? text : text.replace(base64(), BLOT);
  }
}
