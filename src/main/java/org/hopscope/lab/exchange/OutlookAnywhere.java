package org.hopscope.lab.exchange;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.lab.rpc.Flaw;
import org.hopscope.lab.rpc.RpcProxy;
import org.hopscope.lab.web.WebService;
import org.hopscope.lab.windows.Accounts;

/** The mailboxes of one Exchange server, reached by RPC over HTTP. */
public record OutlookAnywhere(Site site, Collection<String> addresses, Accounts accounts, Flaw flaw) {
  public WebService service() {
    Map<String, String> names = addresses.stream()
        .map(address -> new Mailbox(site, address))
        .collect(Collectors.toMap(m -> m.legacyDn().toLowerCase(Locale.ROOT), Mailbox::displayName));
    return new RpcProxy(names, "/o=Practice", site.build(), accounts, flaw);
  }
}
