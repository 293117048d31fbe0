package org.hopscope.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Autodiscover told about a mailbox, as far as connecting to it goes.
 *
 * @param legacyDn the mailbox's distinguished name (ESSDN), by which MAPI opens it
 * @param serverVersion of the Exchange that has the mailbox
 * @param microsoftOnline the answer's own word for "this mailbox is in Microsoft 365"
 */
public record MailboxSettings(
    String displayName, Optional<String> legacyDn, Optional<ServerVersion> serverVersion, boolean microsoftOnline,
    List<Offer> offers) {
  public MailboxSettings {
    offers = List.copyOf(offers);
  }

  /** With a way that the client knows by itself. */
  public MailboxSettings with(Offer more) {
    return new MailboxSettings(
        displayName, legacyDn, serverVersion, microsoftOnline, Stream.concat(offers.stream(), Stream.of(more)).toList());
  }

  public List<Offer> offers(Protocol protocol) {
    return offers.stream().filter(o -> o.protocol() == protocol).toList();
  }
}
