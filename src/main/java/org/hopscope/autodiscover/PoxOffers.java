package org.hopscope.autodiscover;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Offer;
import org.hopscope.model.Offer.Reach;
import org.hopscope.model.Protocol;
import org.hopscope.model.ServerVersion;

/** The ways to the mailbox that an answer offers; only https counts. */
final class PoxOffers {
  private PoxOffers() {}

  static MailboxSettings of(PoxResponse response) {
    Optional<String> backEnd = response.outlook("EXCH").flatMap(b -> b.server().stream()).findFirst();
    List<Offer> offers = response.protocols().stream().flatMap(p -> offers(p, backEnd)).distinct().toList();
    return new MailboxSettings(
        response.user().displayName().orElse(""), response.user().legacyDn(), version(response),
        response.account().microsoftOnline().orElse(false), offers, addressBooks(response));
  }

  private static Map<Reach, URI> addressBooks(PoxResponse response) {
    Map<Reach, URI> books = new EnumMap<>(Reach.class);
    Stream.of("EXPR", "EXHTTP", "EXCH").flatMap(response::outlook).forEach(b -> url(b.url("OABUrl"))
        .forEach(u -> books.putIfAbsent(external(b) ? Reach.EXTERNAL : Reach.INTERNAL, u)));
    return books;
  }

  private static Optional<ServerVersion> version(PoxResponse response) {
    return response.outlook("EXCH").flatMap(b -> b.version().stream()).findFirst();
  }

  private static Stream<Offer> offers(PoxProtocol protocol, Optional<String> backEnd) {
    return switch (protocol) {
      case PoxProtocol.MapiHttp mapi -> mapiHttp(mapi);
      case PoxProtocol.Outlook exch when exch.type().equals("EXCH") -> ews(exch, Reach.INTERNAL);
      case PoxProtocol.Outlook proxied -> proxied(proxied, backEnd);
      case PoxProtocol.Web web -> Stream.of();
      case PoxProtocol.Other other -> Stream.of();
    };
  }

  private static Stream<Offer> mapiHttp(PoxProtocol.MapiHttp told) {
    return Stream.concat(
        mapiHttp(Reach.EXTERNAL, told.mailStore().externalUrl(), told.addressBook().externalUrl()),
        mapiHttp(Reach.INTERNAL, told.mailStore().internalUrl(), told.addressBook().internalUrl()));
  }

  private static Stream<Offer> mapiHttp(Reach reach, Optional<String> store, Optional<String> addressBook) {
    Optional<URI> book = url(addressBook).findFirst();
    return url(store).map(u -> new Offer(Protocol.MAPI_HTTP, reach, u, book, Optional.empty()));
  }

  /** EXPR is Outlook Anywhere from outside: its Server is the RPC proxy. EXHTTP comes once for each side. */
  private static Stream<Offer> proxied(PoxProtocol.Outlook block, Optional<String> backEnd) {
    Reach reach = external(block) ? Reach.EXTERNAL : Reach.INTERNAL;
    return Stream.concat(ews(block, reach), rpcProxy(block, reach, backEnd));
  }

  static boolean external(PoxProtocol.Outlook block) {
    return block.type().equals("EXPR") || block.type().equals("EXHTTP") && block.exclusive().orElse(false);
  }

  private static Stream<Offer> ews(PoxProtocol.Outlook block, Reach reach) {
    return url(block.ews()).map(u -> new Offer(Protocol.EWS, reach, u));
  }

  private static Stream<Offer> rpcProxy(PoxProtocol.Outlook block, Reach reach, Optional<String> backEnd) {
    Offer.Rpc rpc = new Offer.Rpc(
        block.authPackage(), block.certPrincipalName(), backEnd, block.ssl().orElse(true));
    return url(block.server().map(s -> "https://" + s + "/rpc/rpcproxy.dll"))
        .map(u -> new Offer(Protocol.OUTLOOK_ANYWHERE, reach, u, Optional.empty(), Optional.of(rpc)));
  }

  private static Stream<URI> url(Optional<String> text) {
    return text.flatMap(Urls::parse).filter(u -> "https".equals(u.getScheme())).stream();
  }
}
