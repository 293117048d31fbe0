package org.hopscope.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The forms in which a password could come back: as it is, as sent, or escaped. */
public final class Marker {
  private Marker() {}

  public static List<String> forms(String user, String password) {
    return List.of(
        password,
        base64(user + ":" + password),
        base64(password),
        URLEncoder.encode(password, StandardCharsets.UTF_8),
        password.replace("&", "&amp;"),
        password.replace("&", "&amp;").replace("\"", "&quot;"),
        password.replace("\"", "\\\""));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
