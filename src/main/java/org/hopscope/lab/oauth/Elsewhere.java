package org.hopscope.lab.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;

/** The pages of the sign-in service, with somebody in front of them who signs in at once. */
record Elsewhere(Door door) {
  private static final String USER_CODE = "PRACTICE1";

  /** RFC 8628 3.1 and 3.2. */
  WebResponse deviceCode(WebRequest request) {
    Map<String, String> form = TokenEndpoint.form(request.text());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("user_code", USER_CODE);
    answer.put("device_code", door.codes().device(anybody(), form.getOrDefault("scope", "")));
    answer.put("verification_uri", Answers.HOST + "device");
    answer.put("expires_in", 900);
    answer.put("interval", 1);
    answer.put("message", "To sign in, open the page and enter the code " + USER_CODE + ".");
    return Answers.json(200, answer);
  }

  /** RFC 6749 4.1.1 and 4.1.2. */
  WebResponse authorize(WebRequest request) {
    String code = door.codes().browser(
        anybody(), request.parameter("scope").orElse(""), request.parameter("code_challenge").orElse(""));
    String back = request.parameter("redirect_uri").orElseThrow();
    String state = request.parameter("state").orElse("");
    return request.parameter("response_mode").filter("form_post"::equals).isPresent()
        ? posted(back, code, state)
        : WebResponse.redirect(302, back + "?code=" + code + "&state=" + encode(state));
  }

  /** A page that posts itself, as OAuth 2.0 Form Post Response Mode has it. */
  private static WebResponse posted(String back, String code, String state) {
    return WebResponse.of(200, "text/html; charset=utf-8",
        "<html><head><title>Working...</title></head><body><form method=\"POST\" name=\"hiddenform\" action=\""
            + escape(back) + "\"><input type=\"hidden\" name=\"code\" value=\"" + code
            + "\"/><input type=\"hidden\" name=\"state\" value=\"" + escape(state)
            + "\"/></form><script>document.forms[0].submit();</script></body></html>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private String anybody() {
    return door.passwords().keySet().stream().sorted().findFirst().orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
