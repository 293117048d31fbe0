package org.hopscope.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Autodiscover told about a mailbox, as far as connecting to it goes.
 *
 * @param legacyDn the mailbox's distinguished name (ESSDN), by which MAPI opens it
 * @param serverVersion of the Exchange that has the mailbox
 * @param microsoftOnline the answer's own word for "this mailbox is in Microsoft 365"
 * @param addressBooks where the offline address book is fetched (OABUrl)
 */
public record MailboxSettings(
    String displayName, Optional<String> legacyDn, Optional<ServerVersion> serverVersion, boolean microsoftOnline,
    List<Offer> offers, Map<Offer.Reach, URI> addressBooks) {
  public MailboxSettings {
    offers = List.copyOf(offers);
    addressBooks = Map.copyOf(addressBooks);
  }

  /** The one for this side, or else the other's. */
  public Optional<URI> addressBook(Offer.Reach side) {
    return Optional.ofNullable(addressBooks.get(side)).or(() -> addressBooks.values().stream().findFirst());
  }

  /** With a way that the client knows by itself. */
  public MailboxSettings with(Offer more) {
    return new MailboxSettings(
        displayName, legacyDn, serverVersion, microsoftOnline, Stream.concat(offers.stream(), Stream.of(more)).toList(),
        addressBooks);
  }

  public List<Offer> offers(Protocol protocol) {
    return offers.stream().filter(o -> o.protocol() == protocol).toList();
  }
}
