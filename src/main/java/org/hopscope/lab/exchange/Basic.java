package org.hopscope.lab.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.hopscope.lab.web.WebRequest;

/**
 * RFC 7617.
 *
 * @param passwords by user name, lower case
 */
record Basic(String realm, Map<String, String> passwords) implements Scheme {
  @Override
  public boolean admits(WebRequest request) {
    return Scheme.tokens(request, "Basic").stream().anyMatch(this::isGood);
  }

  @Override
  public String challenge(WebRequest request) {
    return "Basic realm=\"" + realm + "\"";
  }

  private boolean isGood(String token) {
    try {
      String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon > 0
          && pair.substring(colon + 1).equals(passwords.get(pair.substring(0, colon).toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "Basic";
  }
}
