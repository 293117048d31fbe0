package org.hopscope.lab.exchange;

import java.util.Map;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/**
 * Exchange Online: Autodiscover, MAPI over HTTP and EWS. Outlook Anywhere ended in 2017.
 *
 * @param mapiHttp what is under /mapi/, for those who may in
 */
public record ExchangeOnline(
    Site site, SignIn signIn, Map<String, PoxAnswer> mailboxes, Dialects dialects, Map<String, String> elsewhere,
    Services services, WebService mapiHttp)
    implements WebService {
  @Override
  public WebResponse answer(WebRequest request) throws InterruptedException {
    return site.sign(new Directories(site, signIn, mailboxes, dialects, elsewhere, services, mapiHttp).answer(request));
  }
}
