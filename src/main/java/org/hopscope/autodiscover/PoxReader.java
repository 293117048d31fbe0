package org.hopscope.autodiscover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.autodiscover.PoxProtocol.Endpoint;
import org.hopscope.autodiscover.PoxProtocol.Owa;
import org.hopscope.model.Message;
import org.hopscope.wire.Text;
import org.hopscope.wire.xml.XmlTree;

/** Reads a Response element whole, [MS-OXDSCLI] 2.2.4.1.1. */
final class PoxReader {
  private static final Set<String> FURTHER = Set.of("Port", "DirectoryPort", "ReferralPort", "LoginName",
      "DomainRequired", "DomainName", "SPA", "AuthRequired",
      "UsePOPAuth", "SMTPLast", "NetworkRequirements", "GroupingInformation", "EncryptionMethod", "ServerType");
  private static final int MOST_LISTED = 8;

  private PoxReader() {}

  static PoxResponse read(XmlTree response, List<Message> remarks) {
    Fields fields = new Fields(response, "");
    PoxResponse.User user = user(fields.child("User"));
    Optional<Fields> account = fields.child("Account");
    List<PoxProtocol> protocols = account.map(a -> a.children("Protocol").stream().map(PoxReader::protocol).toList())
        .orElse(List.of());
    PoxResponse.Account told = account.map(PoxReader::account).orElseThrow();
    List<String> unknown = List.copyOf(fields.unasked());
    PoxResponse plain = new PoxResponse(user, told, protocols, unknown, remarks);
    return new PoxResponse(user, told, protocols, unknown, remarks(plain));
  }

  private static PoxResponse.User user(Optional<Fields> user) {
    Optional<Fields> u = user;
    return new PoxResponse.User(
        u.flatMap(f -> f.text("DisplayName")), u.flatMap(f -> f.text("LegacyDN")),
        u.flatMap(f -> f.text("AutoDiscoverSMTPAddress")), u.flatMap(f -> f.text("DeploymentId")),
        u.flatMap(f -> f.text("DefaultABView")));
  }

  private static PoxResponse.Account account(Fields account) {
    List<PoxResponse.AlternativeMailbox> others = account.children("AlternativeMailbox").stream()
        .map(PoxReader::alternative).toList();
    return new PoxResponse.Account(
        account.text("AccountType"), account.text("Action"), account.flag("MicrosoftOnline"),
        account.flag("ConsumerMailbox"), account.text("RedirectAddr"), account.text("RedirectUrl"), others,
        account.child("PublicFolderInformation").flatMap(f -> f.text("SmtpAddress")));
  }

  private static PoxResponse.AlternativeMailbox alternative(Fields f) {
    return new PoxResponse.AlternativeMailbox(
        f.text("Type").orElse(""), f.text("DisplayName"), f.text("LegacyDN"), f.text("Server"), f.text("SmtpAddress"),
        f.text("OwnerSmtpAddress"));
  }

  /** The new form names its type in an attribute, the old one in an element. */
  private static PoxProtocol protocol(Fields protocol) {
    String type = protocol.attribute("Type").or(() -> protocol.text("Type")).orElse("");
    return switch (type.toUpperCase(java.util.Locale.ROOT)) {
      case "MAPIHTTP" -> new PoxProtocol.MapiHttp(
          "mapiHttp", protocol.attribute("Version").orElse(""), endpoint(protocol.child("MailStore")),
          endpoint(protocol.child("AddressBook")));
      case "EXCH", "EXPR", "EXHTTP" -> outlook(type.toUpperCase(java.util.Locale.ROOT), protocol);
      case "WEB" -> new PoxProtocol.Web("WEB", owa(protocol.child("Internal")), owa(protocol.child("External")));
      default -> new PoxProtocol.Other(type);
    };
  }

  private static Endpoint endpoint(Optional<Fields> f) {
    return new Endpoint(f.flatMap(e -> e.text("InternalUrl")), f.flatMap(e -> e.text("ExternalUrl")));
  }

  private static PoxProtocol.Outlook outlook(String type, Fields f) {
    return new PoxProtocol.Outlook(
        type, f.text("Server"), f.text("ServerDN"), f.text("ServerVersion"), f.text("MdbDN"),
        f.text("PublicFolderServer"), f.text("AD"), f.text("AuthPackage"), f.flag("SSL"),
        f.flag("ServerExclusiveConnect"), f.text("CertPrincipalName"), f.text("TTL").flatMap(PoxReader::hours),
        f.texts(n -> n.endsWith("Url") || n.startsWith("EcpUrl-") || n.endsWith("Uri")), f.texts(FURTHER::contains));
  }

  private static Optional<Duration> hours(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Duration.ofHours(Integer.parseInt(text))) : Optional.empty();
  }

  /** A client that gets the web's addresses also gets the services' there, in an element Protocol. */
  private static List<Owa> owa(Optional<Fields> side) {
    side.ifPresent(s -> s.children("Protocol").forEach(p -> {
      p.text("Type");
      p.text("ASUrl");
    }));
    return side.map(s -> s.children("OWAUrl").stream()
        .map(o -> new Owa(o.own(), o.attribute("AuthenticationMethod").orElse("")))
        .filter(o -> !o.url().isEmpty()).toList())
        .orElse(List.of());
  }

  private static List<Message> remarks(PoxResponse response) {
    List<Message> remarks = new ArrayList<>(response.remarks());
    boolean online = response.account().microsoftOnline().orElse(false);
    if (response.outlook("EXCH").findAny().isEmpty()) {
      remarks.add(Message.of("pox.no-exch"));
    }
    if (!online && response.outlook("EXPR").findAny().isEmpty() && response.outlook("EXHTTP").findAny().isEmpty()) {
      remarks.add(Message.of("pox.no-expr"));
    }
    List.of("EXCH", "EXPR", "EXHTTP").stream()
        .filter(t -> response.outlook(t).anyMatch(p -> p.authPackage().isEmpty()))
        .forEach(t -> remarks.add(Message.of("pox.no-auth-package", t)));
    response.account().publicFolders().ifPresent(a -> remarks.add(Message.of("pox.public-folders", a)));
    int others = response.account().alternativeMailboxes().size();
    if (others > 0) {
      remarks.add(Message.of("pox.alternative", Integer.toString(others)));
    }
    if (!response.unknown().isEmpty()) {
      remarks.add(unknown(response.unknown()));
    }
    return remarks;
  }

  private static Message unknown(List<String> paths) {
    String listed = String.join(", ", paths.stream().limit(MOST_LISTED).map(Text::brief).toList());
    return Message.of(
        "pox.unknown", Integer.toString(paths.size()), paths.size() > MOST_LISTED ? listed + ", …" : listed);
  }
}
