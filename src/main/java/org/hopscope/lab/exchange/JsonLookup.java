package org.hopscope.lab.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Autodiscover version 2: anonymous, one URL a question.
 *
 * @param elsewhere hosts of mailboxes that are not where the tenant is, by address
 */
record JsonLookup(Site site, SoapAutodiscover.Lookup lookup, Dialects dialects, Map<String, String> elsewhere) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PATH = "/autodiscover/autodiscover.json/v1.0/";

  WebResponse answer(WebRequest request) {
    if (!dialects.v2()) {
      return WebResponse.html(404, "404 - File or directory not found.", "");
    }
    String address = address(request).toLowerCase(Locale.ROOT);
    String protocol = request.parameter("protocol").orElse("");
    if (request.isFor(PATH) && !site.online() && !address.isEmpty()) {
      return queryForm(request.host(), address, protocol);
    }
    if (address.isEmpty()) {
      return error(400, "MandatoryParameterMissing", "A valid value must be provided for the query parameter 'Email'");
    }
    Optional<String> path = path(protocol);
    if (path.isEmpty()) {
      return error(400, "InvalidProtocol", "The given protocol value '" + protocol + "' is invalid.");
    }
    return site.online() ? online(address, protocol, path.get()) : own(address, protocol, path.get());
  }

  /** Exchange Online answers for whoever is asked for. */
  private WebResponse online(String address, String protocol, String path) {
    String host = protocol.equalsIgnoreCase("AutodiscoverV1") ? "autodiscover-s.outlook.com" : site.host();
    return found(protocol, dialects.v2Host().or(() -> Optional.ofNullable(elsewhere.get(address))).orElse(host), path);
  }

  private WebResponse own(String address, String protocol, String path) {
    return switch (lookup.of(address).orElse(null)) {
      case null -> error(404, "UserNotFound", "The given user is not found.");
      case PoxAnswer.RedirectAddr(String to) when dialects.v2Host().isEmpty() ->
        queryForm("outlook.office365.com", to, protocol);
      case PoxAnswer other -> found(protocol, dialects.v2Host().orElse(site.host()), path);
    };
  }

  /** Exchange's own servers know the older form, and send there from the other one. */
  private static WebResponse queryForm(String host, String address, String protocol) {
    return WebResponse.redirect(302, "https://" + host + "/autodiscover/autodiscover.json?Email="
        + URLEncoder.encode(address, StandardCharsets.UTF_8)
        + "&Protocol=" + URLEncoder.encode(protocol, StandardCharsets.UTF_8) + "&RedirectCount=1");
  }

  private static String address(WebRequest request) {
    return request.isFor(PATH)
        ? URLDecoder.decode(request.path().substring(PATH.length()).replace("+", "%2B"), StandardCharsets.UTF_8)
        : request.parameter("email").orElse("");
  }

  private static Optional<String> path(String protocol) {
    return switch (protocol.toLowerCase(Locale.ROOT)) {
      case "autodiscoverv1" -> Optional.of("/autodiscover/autodiscover.xml");
      case "ews" -> Optional.of("/EWS/Exchange.asmx");
      case "activesync" -> Optional.of("/Microsoft-Server-ActiveSync");
      case "rest" -> Optional.of("/api");
      case "substrate" -> Optional.of("/");
      default -> Optional.empty();
    };
  }

  private static WebResponse found(String protocol, String host, String path) {
    return json(200, "Protocol", protocol, "Url", "https://" + host + path);
  }

  private static WebResponse error(int status, String code, String message) {
    return json(status, "ErrorCode", code, "ErrorMessage", message);
  }

  private static WebResponse json(int status, String oneKey, String one, String otherKey, String other) {
    String body = JSON.writeValueAsString(JSON.createObjectNode().put(oneKey, one).put(otherKey, other));
    return WebResponse.of(status, "application/json; charset=utf-8", body);
  }
}
