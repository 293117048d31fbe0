package org.hopscope.autodiscover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.hopscope.model.Fault;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.wire.Text;
import org.hopscope.wire.xml.XmlTree;

/** Reads a plain-XML Autodiscover response, [MS-OXDSCLI] 2.2.4. Never throws for what a server sent. */
public final class PoxParser {
  private static final String OUTER = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
  private static final String INNER = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  private PoxParser() {}

  public static PoxAnswer parse(byte[] body) {
    try {
      XmlTree.Document document = XmlTree.read(body);
      if (!document.root().name().equals("Autodiscover")) {
        return unreadable(body);
      }
      return document.root().child("Response").map(r -> response(document, r)).orElseGet(PoxParser::incomplete);
    } catch (XmlTree.Hostile hostile) {
      return looksLikeHtml(body)
          ? unreadable(body)
          : new PoxAnswer.Unreadable(Fault.XML_HOSTILE, Message.of("pox.hostile"));
    } catch (XMLStreamException broken) {
      return unreadable(body);
    }
  }

  /** An error may stand in a Response of its own, beside one of another schema. */
  private static PoxAnswer response(XmlTree.Document document, XmlTree response) {
    Optional<XmlTree> error = response.child("Error").or(() -> document.root().child("Error"));
    if (error.isPresent()) {
      return error(error.get());
    }
    return response.child("Account").map(account -> account(document, response, account))
        .orElseGet(PoxParser::incomplete);
  }

  private static PoxAnswer error(XmlTree error) {
    return new PoxAnswer.Error(
        error.value("ErrorCode").map(Text::brief).orElse("?"), error.value("Message").map(Text::brief).orElse(""),
        attribute(error, "Time"), attribute(error, "Id"), error.value("DebugData").map(Text::brief).orElse(""));
  }

  private static String attribute(XmlTree element, String name) {
    return Text.brief(element.attributes().getOrDefault(name, ""));
  }

  /** [MS-OXDSCLI] 2.2.4.1.1.2: Action tells which of the three answers this is. */
  private static PoxAnswer account(XmlTree.Document document, XmlTree response, XmlTree account) {
    String action = account.value("Action").orElse("settings").toLowerCase(Locale.ROOT);
    return switch (action) {
      case "redirectaddr" -> account.value("RedirectAddr").<PoxAnswer>map(PoxAnswer.RedirectAddr::new)
          .orElseGet(PoxParser::incomplete);
      case "redirecturl" -> account.value("RedirectUrl").<PoxAnswer>map(PoxAnswer.RedirectUrl::new)
          .orElseGet(PoxParser::incomplete);
      default -> settings(document, response);
    };
  }

  private static PoxAnswer settings(XmlTree.Document document, XmlTree response) {
    PoxResponse whole = PoxReader.read(response, form(document, response));
    MailboxSettings settings = PoxOffers.of(whole);
    return settings.offers().isEmpty() ? incomplete() : new PoxAnswer.Settings(settings, Optional.of(whole));
  }

  /** Outlook's own reader is strict here; this one reads on and says so. */
  private static List<Message> form(XmlTree.Document document, XmlTree response) {
    List<Message> remarks = new ArrayList<>();
    namespace("Autodiscover", OUTER, document.root()).ifPresent(remarks::add);
    namespace("Response", INNER, response).ifPresent(remarks::add);
    if (document.mended()) {
      remarks.add(Message.of("pox.encoding"));
    }
    return remarks;
  }

  private static Optional<Message> namespace(String element, String expected, XmlTree found) {
    if (found.namespace().equals(expected)) {
      return Optional.empty();
    }
    return Optional.of(found.namespace().isEmpty()
        ? Message.of("pox.no-namespace", element, expected)
        : Message.of("pox.namespace", element, Text.brief(found.namespace()), expected));
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
