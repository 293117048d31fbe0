package org.hopscope.lab.oauth;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets a token.
 *
 * @param application the id of the one public client that is registered; empty: none
 * @param passwords by user name, lower case
 * @param objection what is wrong with whoever has the right password
 * @param lifetime of a token
 * @param codes of those who are signing in elsewhere
 */
public record Door(
    Optional<String> application, Map<String, String> passwords, Optional<Objection> objection, Duration lifetime,
    Codes codes) {
  /** Nobody does. */
  public static final Door CLOSED = new Door(Optional.empty(), Map.of(), Optional.empty(), Duration.ofHours(1),
      new Codes(true));

  /** Microsoft Entra's own words for it. */
  public enum Objection {
    MFA(50076, "interaction_required",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource."),
    CONDITIONAL_ACCESS(53003, "interaction_required",
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance."),
    CONSENT(65001, "invalid_grant",
        "The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource."),
    LOCKED(50053, "invalid_grant",
        "The account is locked, you've tried to sign in too many times with an incorrect user ID or password."),
    PASSWORD_EXPIRED(50055, "invalid_grant", "The password is expired."),
    DISABLED(50057, "invalid_grant", "The user account is disabled.");

    private final int code;
    private final String error;
    private final String words;

    Objection(int code, String error, String words) {
      this.code = code;
      this.error = error;
      this.words = words;
    }

    int code() {
      return code;
    }

    String error() {
      return error;
    }

    String words() {
      return words;
    }
  }

  public Door(String application, Map<String, String> passwords) {
    this(Optional.of(application), Map.copyOf(passwords), Optional.empty(), Duration.ofHours(1), new Codes(true));
  }

  /** Nobody enters the code that is shown. */
  public Door deserted() {
    return new Door(application, passwords, objection, lifetime, new Codes(false));
  }

  public Door objecting(Objection other) {
    return new Door(application, passwords, Optional.of(other), lifetime, codes);
  }
}
