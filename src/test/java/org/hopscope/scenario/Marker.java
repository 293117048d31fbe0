package org.hopscope.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.hopscope.wire.ntlm.Keys;
import org.hopscope.wire.ntlm.NtHash;

/** The forms in which a password could come back: as it is, as sent, escaped, or as what NTLM makes of it. */
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
        password.replace("\"", "\\\""),
        HexFormat.of().formatHex(password.getBytes(StandardCharsets.UTF_16LE)),
        new String(password.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
        Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_16LE)),
        HexFormat.of().formatHex(NtHash.of(password)),
        HexFormat.of().withUpperCase().formatHex(NtHash.of(password)),
        Base64.getEncoder().encodeToString(NtHash.of(password)),
        HexFormat.of().formatHex(Keys.response(password.toCharArray(), user, "")));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
