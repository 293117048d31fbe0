package org.hopscope.lab.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;

/**
 * Who may in, and how a stranger is asked.
 *
 * @param challenges values of WWW-Authenticate, in the order sent
 * @param passwords by user name, lower case
 */
public record SignIn(List<String> challenges, Map<String, String> passwords) {
  private static final String BEARER =
      "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\","
          + " trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\","
          + " token_types=\"app_asserted_user_v1 service_asserted_app_v1\","
          + " authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"";

  /** An own Exchange server: Windows sign-in and Basic. */
  public static SignIn windows(String host, Map<String, String> passwords) {
    return new SignIn(List.of("Negotiate", "NTLM", "Basic realm=\"" + host + "\""), passwords);
  }

  /** Exchange Online, with Basic left on so that practice can be finished without a browser. */
  public static SignIn online(Map<String, String> passwords) {
    return new SignIn(List.of(BEARER, "Basic realm=\"\""), passwords);
  }

  /** Exchange Online as it is for everybody now. */
  public static SignIn modernOnly() {
    return new SignIn(List.of(BEARER), Map.of());
  }

  public boolean admits(WebRequest request) {
    return request.header("authorization").filter(this::isGood).isPresent();
  }

  public WebResponse challenge() {
    WebResponse response = WebResponse.empty(401);
    for (String challenge : challenges) {
      response = response.with("WWW-Authenticate", challenge);
    }
    return response;
  }

  private boolean isGood(String authorization) {
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return false;
    }
    try {
      String pair = new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon > 0
          && pair.substring(colon + 1).equals(passwords.get(pair.substring(0, colon).toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "SignIn" + challenges;
  }
}
