package org.hopscope.model;

import java.util.Optional;

/**
 * The application by which Hopscope signs in where a token is asked for: registered by the tenant's
 * administrator, without a secret.
 *
 * @param way empty: the password
 */
public record PublicClient(String id, Optional<Way> way) {
  private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /** How the technician proves who signs in. */
  public enum Way {
    BROWSER, DEVICE_CODE, PASSWORD,
    /** Who is signed in to this computer; no token is got by it. */
    WINDOWS;

    /** As typed on the command line: {@code device-code}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Way> byId(String id) {
      return java.util.Arrays.stream(values()).filter(w -> w.id().equals(id)).findFirst();
    }
  }

  /** Whether the text can be an application's id. */
  public static boolean isId(String text) {
    return text.matches(GUID);
  }
}
