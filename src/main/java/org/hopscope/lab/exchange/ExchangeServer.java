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
  private static final List<String> DIRECTORIES = List.of("/autodiscover/", "/mapi/", "/rpc/", "/ews/", "/oab/",
      "/owa/", "/ecp/", "/microsoft-server-activesync/");

  @Override
  public WebResponse answer(WebRequest request) throws InterruptedException {
    return site.sign(route(request));
  }

  private WebResponse route(WebRequest request) throws InterruptedException {
    if (DIRECTORIES.stream().anyMatch(d -> request.path().equalsIgnoreCase(d + "healthcheck.htm"))) {
      return health(request);
    }
    if (request.isFor("/rpc/rpcproxy.dll") && services.outlookAnywhere() != Flaw.REMOVED) {
      return signIn.admits(request) ? outlookAnywhere.answer(request) : signIn.challenge(request);
    }
    return new Directories(site, signIn, mailboxes, dialects, Map.of(), services, mapiHttp).answer(request);
  }

  /** Managed availability takes a directory out that it could not mend. */
  private WebResponse health(WebRequest request) {
    String directory = request.path().split("/")[1].toLowerCase(Locale.ROOT);
    return services.outOfOrder().contains(directory)
        ? WebResponse.html(503, "Service Unavailable", "HTTP Error 503. The service is unavailable.")
        : WebResponse.of(200, "text/html", "200 OK<br/>" + site.machine());
  }
}
