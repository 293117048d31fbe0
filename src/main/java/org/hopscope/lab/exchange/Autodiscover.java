package org.hopscope.lab.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** The Autodiscover service, POX dialect [MS-OXDSCLI] and the anonymous JSON lookup. */
record Autodiscover(Site site, SignIn signIn, Map<String, PoxAnswer> mailboxes) implements WebService {

  @Override
  public WebResponse answer(WebRequest request) {
    if (request.isFor("/autodiscover/autodiscover.json")) {
      return json(request);
    }
    if (!request.isFor("/autodiscover/autodiscover.xml")) {
      return WebResponse.html(404, "404 - File or directory not found.", "");
    }
    return signIn.admits(request) ? pox(request) : signIn.challenge();
  }

  private WebResponse pox(WebRequest request) {
    if (!request.method().equals("POST")) {
      return xml(PoxError.INVALID_REQUEST);
    }
    return switch (PoxRequest.read(request.body())) {
      case PoxRequest.Malformed() -> xml(PoxError.INVALID_REQUEST);
      case PoxRequest.OtherSchema() -> xml(PoxError.NO_PROVIDER);
      case PoxRequest.ForMailbox(String address) -> about(address, asksMapiHttp(request));
    };
  }

  private WebResponse about(String address, boolean asksMapiHttp) {
    PoxAnswer known = mailboxes.get(address.toLowerCase(Locale.ROOT));
    return switch (known) {
      case null -> xml(PoxError.UNKNOWN_ADDRESS);
      case PoxAnswer.Settings() -> xml(new PoxSettings(site, address, asksMapiHttp && site.mapiHttp()).document());
      case PoxAnswer.RedirectAddr(String to) -> xml(Pox.account("redirectAddr", "RedirectAddr", to));
      case PoxAnswer.RedirectUrl(String to) -> xml(Pox.account("redirectUrl", "RedirectUrl", to));
    };
  }

  private static boolean asksMapiHttp(WebRequest request) {
    Optional<String> version = request.header("x-mapihttpcapability");
    return version.filter(v -> v.matches("[1-9]\\d*")).isPresent();
  }

  private static WebResponse xml(String document) {
    return WebResponse.of(200, "text/xml; charset=utf-8", document).with("Cache-Control", "private");
  }

  private WebResponse json(WebRequest request) {
    String protocol = request.parameter("protocol").orElse("");
    String url =
        switch (protocol.toLowerCase(Locale.ROOT)) {
          case "autodiscoverv1" -> "https://" + (site.online() ? "autodiscover-s.outlook.com" : site.host()) + "/autodiscover/autodiscover.xml";
          case "ews" -> "https://" + site.host() + "/EWS/Exchange.asmx";
          case "activesync" -> "https://" + site.host() + "/Microsoft-Server-ActiveSync";
          default -> "";
        };
    return url.isEmpty()
        ? WebResponse.of(400, "application/json", "{\"ErrorCode\":\"InvalidProtocol\",\"ErrorMessage\":\"The given protocol value is invalid.\"}")
        : WebResponse.of(200, "application/json", "{\"Protocol\":\"" + protocol + "\",\"Url\":\"" + url + "\"}");
  }
}
