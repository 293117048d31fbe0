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
      XmlTree root = XmlTree.read(body).root();
      Optional<XmlTree> content = root.name().equals("Envelope") ? root.child("Body") : Optional.empty();
      return content.map(c -> content(host, root, c)).orElseGet(() -> unusable(Fault.NOT_XML, host, ""));
    } catch (XmlTree.Hostile hostile) {
      return new SoapAnswer.Unusable(Fault.XML_HOSTILE, Message.of("pox.hostile"));
    } catch (XMLStreamException broken) {
      return new SoapAnswer.Unusable(Fault.NOT_XML, Message.of("pox.not-xml"));
    }
  }

  private static SoapAnswer content(String host, XmlTree root, XmlTree body) {
    Optional<XmlTree> fault = body.child("Fault");
    if (fault.isPresent()) {
      return fault(fault.get());
    }
    return body.child("GetUserSettingsResponseMessage").flatMap(m -> m.child("Response"))
        .map(r -> response(root, r))
        .orElseGet(() -> new SoapAnswer.Unusable(Fault.POX_INCOMPLETE, Message.of("pox.incomplete")));
  }

  /** SOAP 1.1 and 1.2 name the parts differently. */
  private static SoapAnswer fault(XmlTree fault) {
    String code = fault.value("faultcode")
        .or(() -> fault.child("Code").flatMap(c -> c.value("Value"))).map(Text::brief).orElse("");
    String reason = fault.value("faultstring")
        .or(() -> fault.child("Reason").flatMap(r -> r.value("Text"))).map(Text::brief).orElse("");
    return new SoapAnswer.SoapFault(code, reason);
  }

  /** An error may be of the whole request, or of the one user asked for. */
  private static SoapAnswer response(XmlTree root, XmlTree response) {
    Optional<XmlTree> user = response.child("UserResponses").flatMap(u -> u.child("UserResponse"));
    String whole = response.value("ErrorCode").orElse(NO_ERROR);
    if (!whole.equals(NO_ERROR) || user.isEmpty()) {
      return error(whole, response);
    }
    String code = user.get().value("ErrorCode").orElse(NO_ERROR);
    return switch (code) {
      case NO_ERROR -> settings(root, user.get());
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

  private static SoapAnswer settings(XmlTree root, XmlTree user) {
    Map<String, String> values = new LinkedHashMap<>();
    items(user, "UserSettings", "UserSetting").forEach(s ->
        s.value("Name").ifPresent(name -> value(s).ifPresent(v -> values.putIfAbsent(name, v))));
    Map<String, String> missing = new LinkedHashMap<>();
    items(user, "UserSettingErrors", "UserSettingError").forEach(e ->
        e.value("SettingName").ifPresent(n -> missing.putIfAbsent(Text.brief(n), Text.brief(e.value("ErrorCode").orElse("")))));
    return new SoapAnswer.Settings(values, missing, version(root));
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
    return item.children().stream().map(c -> c.text().strip()).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
  }

  private static Optional<String> version(XmlTree root) {
    Optional<XmlTree> info = root.child("Header").flatMap(h -> h.child("ServerVersionInfo"));
    return info.map(i -> Stream.of("MajorVersion", "MinorVersion", "MajorBuildNumber", "MinorBuildNumber")
            .flatMap(n -> number(i, n).stream()).collect(Collectors.joining(".")))
        .filter(v -> !v.isEmpty());
  }

  /** An element in Exchange's Autodiscover service, an attribute in its web services. */
  private static Optional<String> number(XmlTree info, String name) {
    return info.value(name).or(() -> Optional.ofNullable(info.attributes().get(name))).filter(n -> n.matches("\\d{1,6}"));
  }

  private static SoapAnswer unusable(Fault fault, String host, Object detail) {
    return new SoapAnswer.Unusable(fault, fault.at(host, detail));
  }
}
