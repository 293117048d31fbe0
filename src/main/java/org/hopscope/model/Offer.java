package org.hopscope.model;

import java.net.URI;
import java.util.Optional;

/**
 * One way to the mailbox that Autodiscover offers.
 *
 * @param reach for clients inside the organisation's network, or anywhere
 * @param authPackage as told for Outlook Anywhere: basic, ntlm, negotiate …
 */
public record Offer(Protocol protocol, Reach reach, URI url, Optional<String> authPackage) {
  public enum Reach { INTERNAL, EXTERNAL }
}
