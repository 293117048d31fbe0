package org.hopscope.autodiscover;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.hopscope.model.Fault;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.model.Offer;
import org.hopscope.model.Offer.Reach;
import org.hopscope.model.Protocol;

/** Reads a plain-XML Autodiscover response, [MS-OXDSCLI] 2.2.4. Never throws for what a server sent. */
public final class PoxParser {
  private PoxParser() {}

  public static PoxAnswer parse(byte[] body) {
    try {
      XmlTree root = XmlTree.read(body);
      if (!root.name().equals("Autodiscover")) {
        return unreadable(body);
      }
      return root.child("Response").map(PoxParser::response).orElseGet(PoxParser::incomplete);
    } catch (XmlTree.Hostile hostile) {
      return looksLikeHtml(body)
          ? unreadable(body)
          : new PoxAnswer.Unreadable(Fault.XML_HOSTILE, Message.of("pox.hostile"));
    } catch (XMLStreamException broken) {
      return unreadable(body);
    }
  }

  private static PoxAnswer response(XmlTree response) {
    Optional<XmlTree> error = response.child("Error");
    if (error.isPresent()) {
      return new PoxAnswer.Error(
          error.get().value("ErrorCode").orElse("?"), error.get().value("Message").orElse(""));
    }
    return response.child("Account").map(account -> account(response, account))
        .orElseGet(PoxParser::incomplete);
  }

  /** [MS-OXDSCLI] 2.2.4.1.1.2: Action tells which of the three answers this is. */
  private static PoxAnswer account(XmlTree response, XmlTree account) {
    String action = account.value("Action").orElse("settings").toLowerCase(Locale.ROOT);
    return switch (action) {
      case "redirectaddr" -> account.value("RedirectAddr").<PoxAnswer>map(PoxAnswer.RedirectAddr::new)
          .orElseGet(PoxParser::incomplete);
      case "redirecturl" -> account.value("RedirectUrl").<PoxAnswer>map(PoxAnswer.RedirectUrl::new)
          .orElseGet(PoxParser::incomplete);
      default -> settings(response, account);
    };
  }

  private static PoxAnswer settings(XmlTree response, XmlTree account) {
    List<Offer> offers = new ArrayList<>();
    for (XmlTree protocol : account.children("Protocol")) {
      offers.addAll(offers(protocol));
    }
    if (offers.isEmpty()) {
      return incomplete();
    }
    String name = response.child("User").flatMap(u -> u.value("DisplayName")).orElse("");
    boolean online = account.value("MicrosoftOnline").map("true"::equalsIgnoreCase).orElse(false);
    return new PoxAnswer.Settings(
        new MailboxSettings(name, online, offers.stream().distinct().toList()));
  }

  /** The new form names its type in an attribute, the old one in an element. */
  private static List<Offer> offers(XmlTree protocol) {
    String type = Optional.ofNullable(protocol.attributes().get("Type"))
        .or(() -> protocol.value("Type")).orElse("").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "mapihttp" -> mapiHttp(protocol);
      case "exch" -> ews(protocol, Reach.INTERNAL);
      case "expr" -> expr(protocol);
      case "exhttp" -> exhttp(protocol);
      default -> List.of();
    };
  }

  private static List<Offer> mapiHttp(XmlTree protocol) {
    List<Offer> offers = new ArrayList<>();
    protocol.child("MailStore").ifPresent(store -> {
      store.value("ExternalUrl").flatMap(PoxParser::https)
          .ifPresent(u -> offers.add(offer(Protocol.MAPI_HTTP, Reach.EXTERNAL, u)));
      store.value("InternalUrl").flatMap(PoxParser::https)
          .ifPresent(u -> offers.add(offer(Protocol.MAPI_HTTP, Reach.INTERNAL, u)));
    });
    return offers;
  }

  private static List<Offer> ews(XmlTree protocol, Reach reach) {
    return protocol.value("EwsUrl").or(() -> protocol.value("ASUrl")).flatMap(PoxParser::https)
        .map(u -> List.of(offer(Protocol.EWS, reach, u))).orElse(List.of());
  }

  /** EXPR is Outlook Anywhere from outside: its Server is the RPC proxy. */
  private static List<Offer> expr(XmlTree protocol) {
    List<Offer> offers = new ArrayList<>(ews(protocol, Reach.EXTERNAL));
    rpcProxy(protocol, Reach.EXTERNAL).ifPresent(offers::add);
    return offers;
  }

  /** EXHTTP comes once for inside and once for outside; inside is the one without ServerExclusiveConnect. */
  private static List<Offer> exhttp(XmlTree protocol) {
    boolean external = protocol.value("ServerExclusiveConnect").map("on"::equalsIgnoreCase).orElse(false);
    Reach reach = external ? Reach.EXTERNAL : Reach.INTERNAL;
    List<Offer> offers = new ArrayList<>(ews(protocol, reach));
    rpcProxy(protocol, reach).ifPresent(offers::add);
    return offers;
  }

  private static Optional<Offer> rpcProxy(XmlTree protocol, Reach reach) {
    return protocol.value("Server")
        .flatMap(server -> https("https://" + server + "/rpc/rpcproxy.dll"))
        .map(url -> new Offer(Protocol.OUTLOOK_ANYWHERE, reach, url, protocol.value("AuthPackage")));
  }

  private static Offer offer(Protocol protocol, Reach reach, URI url) {
    return new Offer(protocol, reach, url, Optional.empty());
  }

  private static Optional<URI> https(String text) {
    return Urls.parse(text).filter(u -> "https".equals(u.getScheme()));
  }

  private static PoxAnswer incomplete() {
    return new PoxAnswer.Unreadable(Fault.POX_INCOMPLETE, Message.of("pox.incomplete"));
  }

  private static PoxAnswer unreadable(byte[] body) {
    return new PoxAnswer.Unreadable(
        Fault.NOT_XML, Message.of(looksLikeHtml(body) ? "pox.html" : "pox.not-xml"));
  }

  private static boolean looksLikeHtml(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, 2048), StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
  }
}
