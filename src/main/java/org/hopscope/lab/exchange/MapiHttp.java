package org.hopscope.lab.exchange;

import java.util.Collection;
import java.util.Map;
import org.hopscope.lab.mapi.Flaw;
import org.hopscope.lab.mapi.MapiServer;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** The mailboxes of one Exchange, reached by MAPI over HTTP. */
public record MapiHttp(Site site, Collection<String> addresses, Flaw flaw) {
  public WebService service() {
    Map<String, String> names = Mailbox.names(site, addresses);
    MapiServer server = new MapiServer(names, "/o=Practice", site.build(), site.mapiHttp() ? flaw : Flaw.DISABLED);
    return request -> request.method().equals("GET")
        ? WebResponse.html(
            200, "Exchange MAPI/HTTP Connectivity Endpoint",
            "Version: " + site.build() + "<br/>Vdir Path: " + request.path())
        : server.answer(request);
  }
}
