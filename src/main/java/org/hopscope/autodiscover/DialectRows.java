package org.hopscope.autodiscover;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hopscope.autodiscover.JsonV2.Service;
import org.hopscope.model.Evidence.Agreement;
import org.hopscope.model.Evidence.Row;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Offer;
import org.hopscope.model.Protocol;
import org.hopscope.model.ServerVersion;
import org.hopscope.wire.Text;

/** Lays what the three dialects said side by side. A row that none of them fills is left out. */
final class DialectRows {
  private final Dialects said;
  private final UnaryOperator<String> redact;
  private final boolean mapiHttpAsked;
  private final Optional<PoxResponse> pox;
  private final Optional<SoapAnswer.Settings> soap;

  DialectRows(Dialects said, UnaryOperator<String> redact, boolean mapiHttpAsked) {
    this.said = said;
    this.redact = redact;
    this.mapiHttpAsked = mapiHttpAsked;
    this.pox = said.pox() instanceof PoxAnswer.Settings(MailboxSettings known, Optional<PoxResponse> whole)
        ? whole : Optional.empty();
    this.soap = said.soap() instanceof SoapAnswer.Settings settings ? Optional.of(settings) : Optional.empty();
  }

  List<Row> all() {
    return Stream.of(
        home(),
        row("ews-external", poxEws(true), soap("ExternalEwsUrl"), v2Ews(), DialectRows::sameUrl),
        row("ews-internal", poxEws(false), soap("InternalEwsUrl"), "", DialectRows::sameUrl),
        mapiHttp(),
        row("outlook-anywhere", block("EXPR").flatMap(PoxProtocol.Outlook::server), soap("ExternalMailboxServer"), "",
            String::equalsIgnoreCase),
        row("mailbox-server", block("EXCH").flatMap(PoxProtocol.Outlook::server), soap("InternalRpcClientServer"), "",
            String::equalsIgnoreCase),
        row("display-name", pox.flatMap(p -> p.user().displayName()), soap("UserDisplayName"), "", Objects::equals),
        row("legacy-dn", pox.flatMap(p -> p.user().legacyDn()), soap("UserDN"), "", String::equalsIgnoreCase),
        version())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether each sends the client on, or keeps it; and on whose side that is. */
  private Optional<Row> home() {
    String one = said.pox() instanceof PoxAnswer.RedirectAddr(String to) ? to : said.host();
    String other = switch (said.soap()) {
      case SoapAnswer.RedirectAddress(String to) -> to;
      case SoapAnswer.RedirectUrl(String to) -> to;
      case SoapAnswer.Settings settings -> said.host();
      default -> "";
    };
    String third = switch (said.v2().get(Service.AUTODISCOVER_V1)) {
      case JsonAnswer.Endpoint(String protocol, var url) -> url.getHost();
      case JsonAnswer.Redirect(var to) -> to.getHost();
      case null, default -> "";
    };
    boolean differ = !other.isEmpty() && !one.equalsIgnoreCase(other)
        || !third.isEmpty() && atMicrosoft(third) != cloud();
    boolean open = other.isEmpty() && third.isEmpty();
    return Optional
        .of(made("home", one, other, third, differ ? Agreement.DIFFER : open ? Agreement.OPEN : Agreement.AGREE));
  }

  private boolean cloud() {
    return switch (said.pox()) {
      case PoxAnswer.RedirectAddr(String to) -> MicrosoftHosts.ownsDomain(to.substring(to.lastIndexOf('@') + 1));
      case PoxAnswer.Settings(MailboxSettings known, var whole) -> known.microsoftOnline() || atMicrosoft(said.host());
      default -> false;
    };
  }

  private static boolean atMicrosoft(String host) {
    return MicrosoftHosts.servesMail(host);
  }

  /** Every address in Microsoft 365 is one for outside, whatever block it stands in. */
  private Optional<String> poxEws(boolean external) {
    if (cloud()) {
      return external
          ? block("EXPR").or(() -> block("EXHTTP")).or(() -> block("EXCH")).flatMap(PoxProtocol.Outlook::ews)
          : Optional.empty();
    }
    return external
        ? pox.stream().flatMap(p -> Stream.of("EXPR", "EXHTTP").flatMap(p::outlook)).filter(PoxOffers::external)
            .flatMap(b -> b.ews().stream()).findFirst()
        : block("EXCH").flatMap(PoxProtocol.Outlook::ews);
  }

  private String v2Ews() {
    return said.v2().get(Service.EWS) instanceof JsonAnswer.Endpoint(String protocol, var url) ? url.toString() : "";
  }

  /** SOAP does not tell the URL, only whether there is one. */
  private Optional<Row> mapiHttp() {
    Optional<String> enabled = soap("MapiHttpEnabled");
    if (!mapiHttpAsked || pox.isEmpty() || enabled.isEmpty()) {
      return Optional.empty();
    }
    List<Offer> offers = ((PoxAnswer.Settings) said.pox()).settings().offers(Protocol.MAPI_HTTP);
    boolean same = enabled.get().equalsIgnoreCase("true") == !offers.isEmpty();
    String url = offers.isEmpty() ? "False" : offers.getFirst().url().toString().replaceFirst("\\?.*", "");
    return Optional.of(made("mapi-http", url, enabled.get(), "", same ? Agreement.AGREE : Agreement.DIFFER));
  }

  /** POX names the mailbox server's, SOAP that of the server which answered: both may be right. */
  private Optional<Row> version() {
    String one = block("EXCH").flatMap(PoxProtocol.Outlook::version).map(ServerVersion::title).orElse("");
    String other = soap.flatMap(s -> s.value("CasVersion").or(s::serverVersion)).orElse("");
    return one.isEmpty() && other.isEmpty() ? Optional.empty()
        : Optional.of(made("version", one, other, "", Agreement.OPEN));
  }

  private Optional<PoxProtocol.Outlook> block(String type) {
    return pox.flatMap(p -> p.outlook(type).findFirst());
  }

  private Optional<String> soap(String name) {
    return soap.flatMap(s -> s.value(name));
  }

  private Optional<Row> row(
      String key, Optional<String> one, Optional<String> other, String third, BiPredicate<String, String> same) {
    List<String> told = Stream.of(one.orElse(""), other.orElse(""), third).filter(t -> !t.isEmpty()).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    boolean agree = told.stream().allMatch(t -> same.test(told.getFirst(), t));
    return Optional.of(made(key, one.orElse(""), other.orElse(""), third,
        told.size() == 1 ? Agreement.OPEN : agree ? Agreement.AGREE : Agreement.DIFFER));
  }

  private Row made(String key, String one, String other, String third, Agreement agreement) {
    return new Row(Message.of("dialects.row." + key), shown(one), shown(other), shown(third), agreement);
  }

  private String shown(String told) {
    return Text.brief(redact.apply(told));
  }

  /** Host names in any case, the default port, a final slash: the same address. Microsoft's names are one. */
  static boolean sameUrl(String one, String other) {
    return Urls.normal(one).equals(Urls.normal(other));
  }
}
