package org.hopscope.autodiscover;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Offer;
import org.hopscope.model.Offer.Reach;
import org.hopscope.model.Protocol;

/** The ways to the mailbox that an answer offers; only https counts. */
final class PoxOffers {
  private PoxOffers() {}

  static MailboxSettings of(PoxResponse response) {
    List<Offer> offers = response.protocols().stream().flatMap(PoxOffers::offers).distinct().toList();
    return new MailboxSettings(
        response.user().displayName().orElse(""), response.account().microsoftOnline().orElse(false), offers);
  }

  private static Stream<Offer> offers(PoxProtocol protocol) {
    return switch (protocol) {
      case PoxProtocol.MapiHttp mapi -> mapiHttp(mapi.mailStore());
      case PoxProtocol.Outlook exch when exch.type().equals("EXCH") -> ews(exch, Reach.INTERNAL);
      case PoxProtocol.Outlook proxied -> proxied(proxied);
      case PoxProtocol.Web web -> Stream.of();
      case PoxProtocol.Other other -> Stream.of();
    };
  }

  private static Stream<Offer> mapiHttp(PoxProtocol.Endpoint store) {
    return Stream.concat(
        url(store.externalUrl()).map(u -> offer(Protocol.MAPI_HTTP, Reach.EXTERNAL, u)),
        url(store.internalUrl()).map(u -> offer(Protocol.MAPI_HTTP, Reach.INTERNAL, u)));
  }

  /** EXPR is Outlook Anywhere from outside: its Server is the RPC proxy. EXHTTP comes once for each side. */
  private static Stream<Offer> proxied(PoxProtocol.Outlook block) {
    Reach reach = external(block) ? Reach.EXTERNAL : Reach.INTERNAL;
    return Stream.concat(ews(block, reach), rpcProxy(block, reach));
  }

  static boolean external(PoxProtocol.Outlook block) {
    return block.type().equals("EXPR") || block.type().equals("EXHTTP") && block.exclusive().orElse(false);
  }

  private static Stream<Offer> ews(PoxProtocol.Outlook block, Reach reach) {
    return url(block.ews()).map(u -> offer(Protocol.EWS, reach, u));
  }

  private static Stream<Offer> rpcProxy(PoxProtocol.Outlook block, Reach reach) {
    return url(block.server().map(s -> "https://" + s + "/rpc/rpcproxy.dll"))
        .map(u -> new Offer(Protocol.OUTLOOK_ANYWHERE, reach, u, block.authPackage()));
  }

  private static Offer offer(Protocol protocol, Reach reach, URI url) {
    return new Offer(protocol, reach, url, Optional.empty());
  }

  private static Stream<URI> url(Optional<String> text) {
    return text.flatMap(Urls::parse).filter(u -> "https".equals(u.getScheme())).stream();
  }
}
