package org.hopscope.lab.exchange;

import java.util.Collection;
import org.hopscope.lab.rpc.Flaw;
import org.hopscope.lab.rpc.RpcProxy;
import org.hopscope.lab.web.WebService;
import org.hopscope.lab.windows.Accounts;

/** The mailboxes of one Exchange server, reached by RPC over HTTP. */
public record OutlookAnywhere(Site site, Collection<String> addresses, Accounts accounts, Flaw flaw) {
  public WebService service() {
    return new RpcProxy(Mailbox.names(site, addresses), "/o=Practice", site.build(), accounts, flaw);
  }
}
