package org.hopscope.lab.exchange;

import java.util.Map;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/**
 * What Exchange has under the same virtual directories at home and in Microsoft 365.
 *
 * @param elsewhere hosts of those whose mailbox is not here
 * @param mapiHttp what is under /mapi/, for those who may in
 */
record Directories(
    Site site, SignIn signIn, Map<String, PoxAnswer> mailboxes, Dialects dialects, Map<String, String> elsewhere,
    Services services, WebService mapiHttp)
    implements WebService {
  @Override
  public WebResponse answer(WebRequest request) throws InterruptedException {
    if (request.isFor("/autodiscover/")) {
      return new Autodiscover(site, signIn, mailboxes, dialects, elsewhere).answer(request);
    }
    if (request.isFor("/mapi/emsmdb") || request.isFor("/mapi/nspi")) {
      return signIn.admits(request) ? mapiHttp.answer(request) : signIn.challenge(request);
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
}
