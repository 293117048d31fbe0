package org.hopscope.autodiscover;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;
import org.hopscope.wire.xml.Envelope;
import org.hopscope.wire.xml.XmlTree;

/** Reads a GetUserSettings response, [MS-OXWSADISC] 2.2.3. Never throws for what a server sent. */
public final class SoapParser {
  private static final String NO_ERROR = "NoError";

  private SoapParser() {}

  public static SoapAnswer of(URI asked, Http.Reply reply) {
    String host = asked.getHost();
    if (reply.fault().isPresent()) {
      return unusable(reply.fault().get(), host, reply.detail());
    }
    return switch (reply.status()) {
      case 200 -> parse(host, reply.body());
      case 401, 403, 404, 405, 410 -> new SoapAnswer.Absent(reply.status());
      case 503 -> unusable(Fault.HTTP_UNAVAILABLE, host, "503");
      default -> faultOr(host, reply);
    };
  }

  /** WCF sends its faults with status 500; a plain web server sends a page. */
  private static SoapAnswer faultOr(String host, Http.Reply reply) {
    if (parse(host, reply.body()) instanceof SoapAnswer.SoapFault fault) {
      return fault;
    }
    Fault fault = reply.status() >= 500 ? Fault.HTTP_SERVER_ERROR : Fault.HTTP_UNEXPECTED;
    return unusable(fault, host, Integer.toString(reply.status()));
  }

  static SoapAnswer parse(String host, byte[] body) {
    try {
      return Envelope.of(XmlTree.read(body).root()).map(SoapParser::content)
          .orElseGet(() -> unusable(Fault.NOT_XML, host, ""));
    } catch (XmlTree.Hostile hostile) {
      return new SoapAnswer.Unusable(Fault.XML_HOSTILE, Message.of("pox.hostile"));
    } catch (XMLStreamException broken) {
      return new SoapAnswer.Unusable(Fault.NOT_XML, Message.of("pox.not-xml"));
    }
  }

  private static SoapAnswer content(Envelope envelope) {
    Optional<Envelope.Failure> failure = envelope.failure();
    if (failure.isPresent()) {
      return new SoapAnswer.SoapFault(failure.get().code(), failure.get().reason());
    }
    return envelope.body().child("GetUserSettingsResponseMessage").flatMap(m -> m.child("Response"))
        .map(r -> response(envelope, r))
        .orElseGet(() -> new SoapAnswer.Unusable(Fault.POX_INCOMPLETE, Message.of("pox.incomplete")));
  }

  /** An error may be of the whole request, or of the one user asked for. */
  private static SoapAnswer response(Envelope envelope, XmlTree response) {
    Optional<XmlTree> user = response.child("UserResponses").flatMap(u -> u.child("UserResponse"));
    String whole = response.value("ErrorCode").orElse(NO_ERROR);
    if (!whole.equals(NO_ERROR) || user.isEmpty()) {
      return error(whole, response);
    }
    String code = user.get().value("ErrorCode").orElse(NO_ERROR);
    return switch (code) {
      case NO_ERROR -> settings(envelope, user.get());
      case "RedirectAddress" -> user.get().value("RedirectTarget").<SoapAnswer>map(SoapAnswer.RedirectAddress::new)
          .orElseGet(() -> error(code, user.get()));
      case "RedirectUrl" -> user.get().value("RedirectTarget").<SoapAnswer>map(SoapAnswer.RedirectUrl::new)
          .orElseGet(() -> error(code, user.get()));
      default -> error(code, user.get());
    };
  }

  private static SoapAnswer error(String code, XmlTree element) {
    return new SoapAnswer.Error(Text.brief(code), element.value("ErrorMessage").map(Text::brief).orElse(""));
  }

  private static SoapAnswer settings(Envelope envelope, XmlTree user) {
    Map<String, String> values = new LinkedHashMap<>();
    items(user, "UserSettings", "UserSetting")
        .forEach(s -> s.value("Name").ifPresent(name -> value(s).ifPresent(v -> values.putIfAbsent(name, v))));
    Map<String, String> missing = new LinkedHashMap<>();
    items(user, "UserSettingErrors", "UserSettingError").forEach(e -> e.value("SettingName")
        .ifPresent(n -> missing.putIfAbsent(Text.brief(n), Text.brief(e.value("ErrorCode").orElse("")))));
    return new SoapAnswer.Settings(values, missing, envelope.serverVersion());
  }

  private static Stream<XmlTree> items(XmlTree parent, String list, String item) {
    return parent.child(list).stream().flatMap(l -> l.children(item).stream());
  }

  /** StringSetting has a Value; a collection has items, of which the telling texts are joined. */
  private static Optional<String> value(XmlTree setting) {
    return setting.value("Value").or(() -> Optional.of(setting.children().stream()
        .filter(c -> !c.name().equals("Name"))
        .flatMap(c -> c.children().stream())
        .map(SoapParser::joined)
        .collect(Collectors.joining("; "))).filter(t -> !t.isEmpty()));
  }

  private static String joined(XmlTree item) {
    return item.children().stream().map(c -> c.text().strip()).filter(t -> !t.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static SoapAnswer unusable(Fault fault, String host, Object detail) {
    return new SoapAnswer.Unusable(fault, fault.at(host, detail));
  }
}
