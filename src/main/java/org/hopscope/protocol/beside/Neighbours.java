package org.hopscope.protocol.beside;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Offer;
import org.hopscope.model.Offer.Reach;
import org.hopscope.model.Protocol;

/** What is worth a question beside a mailbox: only hosts that its settings name, and Microsoft 365's own. */
public final class Neighbours {
  /** Where the new Outlook is served, by the published endpoint list (set 1). */
  private static final List<String> NEW_OUTLOOK = List.of("outlook.office.com", "outlook.cloud.microsoft");

  private Neighbours() {}

  /** @param side from which the client looks; the other's addresses are taken where it has none */
  public static List<Inquiry> of(MailboxSettings settings, Reach side) {
    List<Inquiry> all = new ArrayList<>();
    Optional<URI> server = server(settings, side);
    settings.addressBook(side).map(OfflineAddressBook::new).ifPresent(all::add);
    server.ifPresent(s -> all.add(new ActiveSync(s)));
    server.filter(s -> !MicrosoftHosts.servesMail(s.getHost()))
        .ifPresent(s -> HealthCheck.DIRECTORIES.forEach(d -> all.add(new HealthCheck(s, d))));
    settings.offers(Protocol.SYNC).stream().findFirst().ifPresent(o -> all.add(new Graph(o.url())));
    if (server.filter(s -> s.getHost().equalsIgnoreCase(MicrosoftHosts.EXCHANGE_ONLINE)).isPresent()) {
      NEW_OUTLOOK.forEach(h -> all.add(new Reached(h)));
    }
    return all;
  }

  private static Optional<URI> server(MailboxSettings settings, Reach side) {
    List<Offer> offers = Stream.of(Protocol.EWS, Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE)
        .flatMap(p -> settings.offers(p).stream()).toList();
    return offers.stream().filter(o -> o.reach() == side).findFirst().or(() -> offers.stream().findFirst())
        .map(Offer::url);
  }
}
