package org.hopscope.model;

import java.net.URI;
import java.util.Optional;

/**
 * One way to the mailbox that Autodiscover offers.
 *
 * @param reach for clients inside the organisation's network, or anywhere
 * @param addressBook the address book's endpoint beside it (MAPI over HTTP)
 * @param rpc what else is told for Outlook Anywhere
 */
public record Offer(Protocol protocol, Reach reach, URI url, Optional<URI> addressBook, Optional<Rpc> rpc) {
  public enum Reach { INTERNAL, EXTERNAL }

  /**
   * @param authPackage how the proxy is signed in to: basic, ntlm, negotiate …
   * @param certPrincipalName whom the certificate must name: {@code msstd:host}, or {@code none}
   * @param server the back end behind the proxy; since Exchange 2013 the mailbox's own {@code guid@domain}
   * @param ssl whether the proxy is reached over TLS
   */
  public record Rpc(
      Optional<String> authPackage, Optional<String> certPrincipalName, Optional<String> server, boolean ssl) {}

  public Offer(Protocol protocol, Reach reach, URI url) {
    this(protocol, reach, url, Optional.empty(), Optional.empty());
  }
}
