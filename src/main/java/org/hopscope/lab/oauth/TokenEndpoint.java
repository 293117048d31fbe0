package org.hopscope.lab.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;

/** Gives tokens for a password, RFC 6749 4.3, to the application that is registered. */
record TokenEndpoint(Door door, String issuer, String tenant) {
  private static final String SCOPE_ENDS = "/.default";

  WebResponse answer(WebRequest request) {
    Map<String, String> form = form(request.text());
    Optional<String> application = Optional.ofNullable(form.get("client_id"));
    if (application.isEmpty()) {
      return Answers.error("invalid_request", 900144,
          "The request body must contain the following parameter: 'client_id'.");
    }
    if (!door.application().equals(application)) {
      return Answers.error("unauthorized_client", 700016,
          "Application with identifier '" + application.get() + "' was not found in the directory.");
    }
    return switch (form.getOrDefault("grant_type", "")) {
      case "password" -> byPassword(form);
      case "urn:ietf:params:oauth:grant-type:device_code", "device_code" -> byCode(form, form.get("device_code"));
      case "authorization_code" -> byCode(form, form.get("code"));
      default -> Answers.error("unsupported_grant_type", 70003, "The app returned an unsupported grant type.");
    };
  }

  private WebResponse byCode(Map<String, String> form, String code) {
    return switch (door.codes().redeem(String.valueOf(code), form.getOrDefault("code_verifier", ""))) {
      case Codes.Redeemed.Granted(String user, String scope) -> {
        form.put("scope", scope);
        yield door.objection()
            .map(o -> Answers.error(o.error(), o.code(), o.words()))
            .orElseGet(() -> token(user, form));
      }
      case Codes.Redeemed.Pending pending ->
        Answers.error("authorization_pending", 70016, "Pending end-user authorization.");
      case Codes.Redeemed.Unknown unknown ->
        Answers.error("invalid_grant", 70008, "The provided authorization code or refresh token has expired.");
    };
  }

  private WebResponse byPassword(Map<String, String> form) {
    String user = form.getOrDefault("username", "").toLowerCase(Locale.ROOT);
    String known = door.passwords().get(user);
    if (known == null) {
      return Answers.error("invalid_grant", 50034, "The user account does not exist in the directory.");
    }
    if (!known.equals(form.get("password"))) {
      return Answers.error("invalid_grant", 50126, "Error validating credentials due to invalid username or password.");
    }
    return door.objection()
        .map(o -> Answers.error(o.error(), o.code(), o.words()))
        .orElseGet(() -> token(user, form));
  }

  private WebResponse token(String user, Map<String, String> form) {
    String scope = form.getOrDefault("scope", "");
    String wanted = Arrays.stream(scope.split(" ")).filter(s -> s.endsWith(SCOPE_ENDS)).findFirst().orElse("");
    if (wanted.isEmpty()) {
      return Answers.error("invalid_request", 70011,
          "The provided value for the input parameter 'scope' is not valid.");
    }
    String audience = wanted.substring(0, wanted.length() - SCOPE_ENDS.length());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("token_type", "Bearer");
    answer.put("scope", audience + "/EWS.AccessAsUser.All");
    answer.put("expires_in", door.lifetime().toSeconds());
    answer.put("access_token", Issuer.sign(issuer, tenant, new Issuer.Claims(
        audience, user, form.get("client_id"), Clock.systemUTC().instant().plus(door.lifetime()))));
    if (List.of(scope.split(" ")).contains("offline_access")) {
      answer.put("refresh_token", "0.practice-refresh-" + UUID.randomUUID());
    }
    return Answers.json(200, answer);
  }

  static Map<String, String> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> form.put(pair[0], java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return form;
  }
}
