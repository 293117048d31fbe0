package org.hopscope.lab.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** The Autodiscover service in its three dialects: POX [MS-OXDSCLI], SOAP [MS-OXWSADISC], JSON. */
record Autodiscover(
    Site site, SignIn signIn, Map<String, PoxAnswer> mailboxes, Dialects dialects, Map<String, String> elsewhere)
    implements WebService {

  @Override
  public WebResponse answer(WebRequest request) {
    if (request.isFor("/autodiscover/autodiscover.json")) {
      return new JsonLookup(site, this::known, dialects, elsewhere).answer(request);
    }
    if (request.isFor("/autodiscover/autodiscover.svc")) {
      return signIn.admits(request) ? new SoapAutodiscover(site, this::known, dialects).answer(request)
          : signIn.challenge(request);
    }
    if (!request.isFor("/autodiscover/autodiscover.xml")) {
      return WebResponse.html(404, "404 - File or directory not found.", "");
    }
    return signIn.admits(request) ? pox(request) : signIn.challenge(request);
  }

  private Optional<PoxAnswer> known(String address) {
    return Optional.ofNullable(mailboxes.get(address.toLowerCase(Locale.ROOT)));
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
    return switch (known(address).orElse(null)) {
      case null -> xml(PoxError.UNKNOWN_ADDRESS);
      case PoxAnswer.Settings settings ->
        xml(new PoxSettings(new Mailbox(site, address), asksMapiHttp && site.mapiHttp(), settings).document());
      case PoxAnswer.RedirectAddr(String to) -> xml(Pox.account("redirectAddr", "RedirectAddr", to));
      case PoxAnswer.RedirectUrl(String to) -> xml(Pox.account("redirectUrl", "RedirectUrl", to));
      case PoxAnswer.Error(int code) -> xml(PoxError.document(code));
    };
  }

  private static boolean asksMapiHttp(WebRequest request) {
    Optional<String> version = request.header("x-mapihttpcapability");
    return version.filter(v -> v.matches("[1-9]\\d*")).isPresent();
  }

  private static WebResponse xml(String document) {
    return WebResponse.of(200, "text/xml; charset=utf-8", document).with("Cache-Control", "private");
  }
}
