package org.hopscope.model;

import java.util.List;

/**
 * What Autodiscover told about a mailbox, as far as connecting to it goes.
 *
 * @param microsoftOnline the answer's own word for "this mailbox is in Microsoft 365"
 */
public record MailboxSettings(String displayName, boolean microsoftOnline, List<Offer> offers) {
  public MailboxSettings {
    offers = List.copyOf(offers);
  }

  public List<Offer> offers(Protocol protocol) {
    return offers.stream().filter(o -> o.protocol() == protocol).toList();
  }
}
