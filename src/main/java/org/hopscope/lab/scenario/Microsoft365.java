package org.hopscope.lab.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.exchange.Dialects;
import org.hopscope.lab.exchange.ExchangeOnline;
import org.hopscope.lab.exchange.MapiHttp;
import org.hopscope.lab.exchange.MicrosoftGraph;
import org.hopscope.lab.exchange.PoxAnswer;
import org.hopscope.lab.exchange.Services;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.oauth.Door;
import org.hopscope.lab.exchange.Site;
import org.hopscope.lab.oauth.SignInService;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;
import org.hopscope.lab.web.WebResponse;

/** Says what Microsoft 365 is like for one tenant. */
public final class Microsoft365 {
  /** The public client that is registered in every tenant that gives tokens. */
  public static final String APPLICATION = "7d2f9c1e-5b0a-4e63-9c34-2a1f6e8b0d57";

  private static final String AUTODISCOVER = "https://autodiscover-s.outlook.com/autodiscover/autodiscover.xml";
  // as on the real service, no customer's domain is among them
  private static final CertificateSpec EXCHANGE_CERTIFICATE = CertificateSpec.trusted(
      List.of("outlook.com", "*.outlook.com", "office365.com", "*.office365.com", "*.outlook.office365.com",
          "outlook.office.com", "*.office.com", "*.hotmail.com", "outlook.cloud.microsoft"));
  private static final CertificateSpec SIGN_IN_CERTIFICATE = CertificateSpec
      .trusted(List.of("login.microsoftonline.com", "*.login.microsoftonline.com", "login.windows.net"));

  private static final CertificateSpec GRAPH_CERTIFICATE = CertificateSpec.trusted(List.of("graph.microsoft.com"));

  // the beginnings of an IPv4 and an IPv6 range of sets 1 and 56
  private static final List<String> EXCHANGE_NETWORK = List.of("52.96.0.", "2603:1026::");
  private static final List<String> SIGN_IN_NETWORK = List.of("20.190.128.", "2603:1006:2000::");

  private final Map<String, PoxAnswer> mailboxes = new HashMap<>();
  private final Set<String> users = new HashSet<>();
  private final Set<String> domains = new HashSet<>();
  private final Map<String, String> federated = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> ipv6Gone = new HashSet<>();
  private final List<String> tenants = new ArrayList<>();
  private Optional<String> otherPassword = Optional.empty();
  private Dialects dialects = Dialects.AGREEING;
  private Services services = Services.HEALTHY;
  private boolean modernOnly;
  private boolean mapiHttp = true;
  private boolean tokens;
  private Optional<SignIn> modern = Optional.empty();
  private UnaryOperator<Door> door = UnaryOperator.identity();

  private Microsoft365() {}

  public static Microsoft365 tenant(String name) {
    Microsoft365 tenant = new Microsoft365();
    tenant.tenants.add(name);
    tenant.domains.add(name + ".onmicrosoft.com");
    tenant.domains.add(name + ".mail.onmicrosoft.com");
    return tenant;
  }

  /** As everybody meets it whose company has nothing there. */
  public static Microsoft365 withoutTenant() {
    return new Microsoft365();
  }

  /** The people of this domain sign in at the company's own AD FS. */
  public Microsoft365 federated(String domain, String idp) {
    federated.put(domain, idp);
    return this;
  }

  /** Somebody who can sign in to the tenant, but has the mailbox elsewhere. */
  public Microsoft365 user(String address) {
    users.add(address.toLowerCase(Locale.ROOT));
    domains.add(address.substring(address.indexOf('@') + 1));
    return this;
  }

  public Microsoft365 mailbox(String... addresses) {
    for (String address : addresses) {
      user(address);
      mailboxes.put(address.toLowerCase(Locale.ROOT), new PoxAnswer.Settings());
    }
    return this;
  }

  /** What its EWS, OAB and ActiveSync are like, where they are not as they should be. */
  public Microsoft365 services(Services other) {
    services = other;
    return this;
  }

  /** What SOAP and version 2 say, where it is not what POX says. */
  public Microsoft365 dialects(Dialects other) {
    dialects = other;
    return this;
  }

  /** Offers a Bearer token's sign-in only. */
  public Microsoft365 modernOnly() {
    modernOnly = true;
    return this;
  }

  /** MAPI is switched off for the mailboxes (Set-CASMailbox -MAPIEnabled). */
  public Microsoft365 withoutMapiHttp() {
    mapiHttp = false;
    return this;
  }

  /** Its tokens, and what is wrong with those who ask for one. */
  public Microsoft365 tokens(UnaryOperator<Door> other) {
    door = other;
    tokens = true;
    return this;
  }

  /** Tokens are given, and Exchange Online asks for one in this manner. */
  public Microsoft365 modern(SignIn other) {
    return asking(other).tokens(UnaryOperator.identity());
  }

  /** Exchange Online asks for a sign-in in this manner. */
  public Microsoft365 asking(SignIn other) {
    modern = Optional.of(other);
    return this;
  }

  boolean givesTokens() {
    return tokens;
  }

  /** The accounts have another password than the one the technician is given. */
  public Microsoft365 withPassword(String other) {
    otherPassword = Optional.of(other);
    return this;
  }

  /** A firewall on the way drops port 443 to this host. */
  public Microsoft365 dropped(String host) {
    dropped.add(host);
    return this;
  }

  /** Nothing comes back from this host at all. */
  public Microsoft365 gone(String host) {
    gone.add(host);
    return this;
  }

  /** Nothing comes back over IPv6 from this host. */
  public Microsoft365 ipv6Gone(String host) {
    ipv6Gone.add(host);
    return this;
  }

  List<ZoneRecord> zone() {
    List<ZoneRecord> zone = new ArrayList<>();
    for (String tenant : tenants) {
      for (String domain : List.of(tenant + ".onmicrosoft.com", tenant + ".mail.onmicrosoft.com")) {
        zone.add(new ZoneRecord("autodiscover." + domain, "CNAME", "autodiscover.outlook.com."));
        zone.add(new ZoneRecord(domain, "MX", "0 " + tenant + ".mail.protection.outlook.com."));
      }
    }
    alias(zone, "autodiscover.outlook.com", "atod-g2.tm-4.office.com", "autodiscover.ms-acdc-atod.office.com");
    alias(zone, "autodiscover-s.outlook.com", "autodiscover-s.ms-acdc.office.com", "ams-atod.ms-acdc.office.com");
    alias(zone, "outlook.office365.com", "ooc-g2.tm-4.office.com", "outlook.ms-acdc.office.com",
        "ams-efz.ms-acdc.office.com");
    alias(zone, "outlook.office.com", "outlook.office365.com");
    alias(zone, "outlook.cloud.microsoft", "outlook.ms-acdc.office.com");
    alias(zone, "login.microsoftonline.com", "login.mso.msidentity.com", "ams.tm.prd.aadg.trafficmanager.net");
    alias(zone, "graph.microsoft.com", "ags.privatelink.msidentity.com");
    return zone;
  }

  private static void alias(List<ZoneRecord> zone, String... trail) {
    for (int i = 1; i < trail.length; i++) {
      zone.add(new ZoneRecord(trail[i - 1], "CNAME", trail[i] + "."));
    }
  }

  List<Host> hosts(String password) {
    Site site = mapiHttp ? Site.exchangeOnline() : Site.exchangeOnline().withoutMapiHttp();
    ExchangeOnline exchange = new ExchangeOnline(
        site, signIn(otherPassword.orElse(password)), Map.copyOf(mailboxes), dialects, elsewhere(), services,
        new MapiHttp(site, mailboxes.keySet(), services.mapiHttp()).service());
    Port.Plain toHttps = new Port.Plain(Pages.toHttps());
    return List.of(
        finish("graph.microsoft.com",
            host("ags.privatelink.msidentity.com", SIGN_IN_NETWORK, 50, GRAPH_CERTIFICATE, toHttps,
                new Port.Secure(new MicrosoftGraph()))),
        finish("autodiscover.outlook.com",
            host("autodiscover.ms-acdc-atod.office.com", EXCHANGE_NETWORK, 10, EXCHANGE_CERTIFICATE,
                new Port.Plain(Pages.redirect(AUTODISCOVER)),
                new Port.Secure(request -> WebResponse.redirect(302, AUTODISCOVER)))),
        finish("autodiscover-s.outlook.com",
            host("ams-atod.ms-acdc.office.com", EXCHANGE_NETWORK, 20, EXCHANGE_CERTIFICATE, toHttps,
                new Port.Secure(exchange))),
        finish("outlook.office365.com",
            host("ams-efz.ms-acdc.office.com", EXCHANGE_NETWORK, 30, EXCHANGE_CERTIFICATE, toHttps,
                new Port.Secure(exchange))
                .with(MailPorts.ofClients())),
        finish("login.microsoftonline.com",
            host("ams.tm.prd.aadg.trafficmanager.net", SIGN_IN_NETWORK, 40, SIGN_IN_CERTIFICATE, toHttps,
                new Port.Secure(new SignInService(Set.copyOf(domains), Map.copyOf(federated),
                    door(otherPassword.orElse(password)))))));
  }

  /** A user without a mailbox here has one at home, says version 2: at the published Autodiscover. */
  private Map<String, String> elsewhere() {
    Map<String, String> hosts = new HashMap<>();
    users.stream().filter(u -> !mailboxes.containsKey(u))
        .forEach(u -> hosts.put(u, "autodiscover." + u.substring(u.indexOf('@') + 1)));
    return Map.copyOf(hosts);
  }

  private Door door(String password) {
    return tokens ? door.apply(new Door(APPLICATION, passwords(password))) : Door.CLOSED;
  }

  private SignIn signIn(String password) {
    if (modern.isPresent()) {
      return modern.get();
    }
    if (modernOnly) {
      return SignIn.modernOnly();
    }
    return SignIn.online(passwords(password));
  }

  private Map<String, String> passwords(String password) {
    Map<String, String> passwords = new HashMap<>();
    users.forEach(address -> passwords.put(address, password));
    return passwords;
  }

  private static Host host(String name, List<String> network, int number, CertificateSpec certificate, Port plain,
      Port secure) {
    return Host.web(
        name, List.of(network.get(0) + number, network.get(1) + number), certificate, plain, secure);
  }

  private Host finish(String knownAs, Host host) {
    if (gone.contains(knownAs)) {
      return host.switchedOff();
    }
    Host reachable = ipv6Gone.contains(knownAs) ? host.switchedOff(address -> address.contains(":")) : host;
    return dropped.contains(knownAs) ? dropping(reachable) : reachable;
  }

  private static Host dropping(Host host) {
    Map<Integer, Port> ports = new HashMap<>(host.ports());
    ports.put(443, new Port.Dropped());
    return new Host(host.name(), host.addresses(), host.certificate(), ports, host.gone());
  }
}
