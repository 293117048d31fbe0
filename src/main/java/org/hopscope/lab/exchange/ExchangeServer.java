package org.hopscope.lab.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hopscope.lab.rpc.Flaw;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/**
 * A company's own Exchange server.
 *
 * @param outlookAnywhere what is under /rpc/, for those who may in
 * @param mapiHttp what is under /mapi/, for those who may in
 */
public record ExchangeServer(
    Site site, SignIn signIn, Map<String, PoxAnswer> mailboxes, Dialects dialects, Services services,
    WebService outlookAnywhere, WebService mapiHttp)
    implements WebService {
  private static final List<String> DIRECTORIES =
      List.of("/autodiscover/", "/mapi/", "/rpc/", "/ews/", "/oab/", "/owa/", "/ecp/", "/microsoft-server-activesync/");

  @Override
  public WebResponse answer(WebRequest request) throws InterruptedException {
    return site.sign(route(request));
  }

  private WebResponse route(WebRequest request) throws InterruptedException {
    if (DIRECTORIES.stream().anyMatch(d -> request.path().equalsIgnoreCase(d + "healthcheck.htm"))) {
      return health(request);
    }
    if (request.isFor("/autodiscover/")) {
      return new Autodiscover(site, signIn, mailboxes, dialects, Map.of()).answer(request);
    }
    if (request.isFor("/mapi/emsmdb") || request.isFor("/mapi/nspi")) {
      return signIn.admits(request) ? mapiHttp.answer(request) : signIn.challenge(request);
    }
    if (request.isFor("/rpc/rpcproxy.dll") && services.outlookAnywhere() != Flaw.REMOVED) {
      return signIn.admits(request) ? outlookAnywhere.answer(request) : signIn.challenge(request);
    }
    if (request.isFor("/ews/exchange.asmx")) {
      return new Ews(site, signIn, mailboxes.keySet(), services.ews()).answer(request);
    }
    if (request.isFor("/oab/")) {
      return new OfflineBook(signIn, services.addressBook()).answer(request);
    }
    if (request.isFor("/microsoft-server-activesync")) {
      return new ActiveSync(site, signIn, services.activeSync()).answer(request);
    }
    return request.path().equals("/")
        ? WebResponse.redirect(302, "https://" + request.host() + "/owa/")
        : WebResponse.html(404, "404 - File or directory not found.", "");
  }

  /** Managed availability takes a directory out that it could not mend. */
  private WebResponse health(WebRequest request) {
    String directory = request.path().split("/")[1].toLowerCase(Locale.ROOT);
    return services.outOfOrder().contains(directory)
        ? WebResponse.html(503, "Service Unavailable", "HTTP Error 503. The service is unavailable.")
        : WebResponse.of(200, "text/html", "200 OK<br/>" + site.machine());
  }
}
