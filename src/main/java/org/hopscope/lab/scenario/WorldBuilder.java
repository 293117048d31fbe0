package org.hopscope.lab.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hopscope.lab.dns.OverHttps;
import org.hopscope.lab.dns.Troubled;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.kerberos.KeyCenter;
import org.hopscope.lab.ldap.DirectorySpec;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;
import org.hopscope.model.Policy;
import org.hopscope.model.PublicClient;

/** Says a world, line by line. Every host gets a made-up address and its A and AAAA records. */
public final class WorldBuilder {
  /** The password of every practice account. */
  public static final String PASSWORD = "Practice-1!";

  private final String id;
  private final String address;
  private final List<ZoneRecord> zone = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final Forests forests = new Forests();
  private final Computer computer = new Computer();
  private Scenario.Resolver resolver = Scenario.Resolver.HONEST;
  private final Map<String, List<ZoneRecord>> outside = new LinkedHashMap<>();
  private final Map<String, List<ZoneRecord>> inside = new LinkedHashMap<>();
  private final Map<String, List<ZoneRecord>> second = new LinkedHashMap<>();
  private final Set<String> bogus = new HashSet<>();
  private final Set<String> failing = new HashSet<>();
  private boolean secondSilent;
  private boolean overHttps;
  private boolean hidden;
  private boolean inspected;
  private boolean trustsInspection;
  private WayOut wayOut = WayOut.DIRECT;
  private Optional<String> known = Optional.empty();
  private UnaryOperator<Host> fate = UnaryOperator.identity();
  private boolean online;
  private String application;
  private int machines;
  private int forestNumber = 1;

  private WorldBuilder(String id, String address) {
    this.id = id;
    this.address = address;
  }

  /**
   * @param address the account to practise with
   */
  static WorldBuilder world(String id, String address) {
    return new WorldBuilder(id, address);
  }

  WorldBuilder hidden() {
    hidden = true;
    return this;
  }

  WorldBuilder resolver(Scenario.Resolver behaviour) {
    resolver = behaviour;
    return this;
  }

  /** Names resolve, and no machine answers, Microsoft's included. */
  WorldBuilder allSilent() {
    fate = Host::switchedOff;
    return this;
  }

  /** Every machine takes a connection, on any of its ports, and says nothing. */
  WorldBuilder allMute() {
    fate = Host::mute;
    return this;
  }

  /** Every web server's clock is so far from this computer's. */
  WorldBuilder clocksAhead(Duration ahead) {
    fate = host -> host.withClock(ahead);
    return this;
  }

  /** Every TLS connection is opened by a proxy whose authority nobody trusts. */
  WorldBuilder behindInspectingProxy() {
    inspected = true;
    return this;
  }

  /** The same, and the company has rolled out the proxy's authority to its computers. */
  WorldBuilder behindTrustedInspectingProxy() {
    trustsInspection = true;
    return behindInspectingProxy();
  }

  WorldBuilder wayOut(WayOut other) {
    wayOut = other;
    return this;
  }

  /** The resolvers inside know no name of the internet, only those of this domain. */
  WorldBuilder resolversKnowOnly(String domain) {
    known = Optional.of(domain);
    return this;
  }

  /** What the internet knows of a name, instead of what is known inside. */
  WorldBuilder outside(String name, String type, String data) {
    outside.computeIfAbsent(name, n -> new ArrayList<>()).add(new ZoneRecord(name, type, data));
    return this;
  }

  /** What the resolvers inside say of a name, though it is not so. */
  WorldBuilder forged(String name, String type, String data) {
    inside.computeIfAbsent(name, n -> new ArrayList<>()).add(new ZoneRecord(name, type, data));
    return this;
  }

  /** A name that the internet does not know. */
  WorldBuilder insideOnly(String name) {
    outside.put(name, new ArrayList<>());
    return this;
  }

  /** The computer has a second resolver, which knows this of a name. */
  WorldBuilder secondResolver(String name, String type, String data) {
    second.computeIfAbsent(name, n -> new ArrayList<>()).add(new ZoneRecord(name, type, data));
    return this;
  }

  /** The computer has a second resolver, which does not answer. */
  WorldBuilder secondResolverSilent() {
    secondSilent = true;
    return this;
  }

  /** The zone's signatures are wrong, and the resolvers check them. */
  WorldBuilder bogus(String domain) {
    bogus.add(domain);
    return this;
  }

  /** The zone's servers do not answer the resolvers inside. */
  WorldBuilder failing(String domain) {
    failing.add(domain);
    return this;
  }

  /** The internet's resolver is asked over HTTPS too. */
  WorldBuilder overHttps() {
    overHttps = true;
    return this;
  }

  WorldBuilder record(String name, String type, String data, long ttl) {
    zone.add(new ZoneRecord(name, type, data, ttl));
    return this;
  }

  WorldBuilder srv(String name, int priority, int weight, int port, String target) {
    zone.add(new ZoneRecord(name, "SRV", priority + " " + weight + " " + port + " " + target));
    return this;
  }

  WorldBuilder cname(String name, String target) {
    zone.add(new ZoneRecord(name, "CNAME", target + "."));
    return this;
  }

  WorldBuilder a(String name, String ip) {
    zone.add(new ZoneRecord(name, "A", ip));
    return this;
  }

  WorldBuilder mx(String domain, String host) {
    return mx(domain, host, "mx");
  }

  /** @param senders who may send its mail, as SPF says it (RFC 7208) */
  WorldBuilder mx(String domain, String host, String senders) {
    zone.add(new ZoneRecord(domain, "MX", "10 " + host + "."));
    zone.add(new ZoneRecord(domain, "TXT", "\"v=spf1 " + senders + " -all\""));
    return this;
  }

  /** Mail comes in through Microsoft 365. */
  WorldBuilder mxAtMicrosoft(String domain) {
    String host = domain.replace('.', '-') + ".mail.protection.outlook.com";
    return mx(domain, host, "include:spf.protection.outlook.com").a(host, "198.51.100.91");
  }

  WorldBuilder srv(String name, int port, String target) {
    zone.add(new ZoneRecord(name, "SRV", "0 100 " + port + " " + target + "."));
    return this;
  }

  /** The company's web site, which knows nothing of mail. */
  WorldBuilder website(String name) {
    return add(site(name));
  }

  /** The company's web site is down: nothing answers there. */
  WorldBuilder goneWebsite(String name) {
    return add(site(name).switchedOff());
  }

  private Host site(String name) {
    int number = machines++;
    return Host.web(
        name,
        List.of(network() + (80 + number), "2001:db8:80::" + (80 + number)),
        CertificateSpec.trusted(List.of(name, "www." + name)),
        new Port.Plain(Pages.toHttps()),
        new Port.Secure(Pages.site(name)));
  }

  WorldBuilder exchange(OwnExchange exchange) {
    return add(exchange.host(List.of(network() + (10 + machines++)), PASSWORD));
  }

  /** A machine that has a name and an address, and is switched off. */
  WorldBuilder deadServer(String name) {
    List<String> addresses = List.of(network() + (10 + machines++));
    return add(new Host(name, addresses, Optional.empty(), Map.of(), Set.of()).switchedOff());
  }

  WorldBuilder host(Host host) {
    return add(host);
  }

  WorldBuilder microsoft365(Microsoft365 tenant) {
    online = true;
    application = tenant.givesTokens() ? Microsoft365.APPLICATION : null;
    zone.addAll(tenant.zone());
    tenant.hosts(PASSWORD).forEach(this::add);
    return this;
  }

  /** The computer belongs to this Active Directory domain and looks from inside. */
  WorldBuilder inside(String domain) {
    forests.own(domain);
    srv("_ldap._tcp.default-first-site-name._sites.dc._msdcs." + domain, 389, "dc1." + domain);
    return controller(domain, "192.0.2.5");
  }

  /** The same; its controller gives tickets as well. */
  WorldBuilder inside(String domain, KeyCenter center) {
    String dc = "dc1." + domain;
    srv("_kerberos._tcp.dc._msdcs." + domain, 88, dc);
    inside(domain);
    hosts.replaceAll(host -> host.name().equals(dc) ? host.with(88, new Port.Raw(center)) : host);
    return this;
  }

  /** The same, but the domain controller that DNS names is switched off. */
  WorldBuilder insideWithoutController(String domain) {
    forests.own(domain);
    srv("_ldap._tcp.dc._msdcs." + domain, 389, "dc1." + domain);
    return deadServer("dc1." + domain);
  }

  /** Another forest; its controller is in DNS as well. */
  WorldBuilder forest(String domain) {
    forests.named(domain);
    return controller(domain, "192.0.2." + (5 + forestNumber++));
  }

  private WorldBuilder controller(String domain, String ip) {
    String dc = "dc1." + domain;
    srv("_ldap._tcp.dc._msdcs." + domain, 389, dc);
    return add(new Host(
        dc, List.of(ip), Optional.of(CertificateSpec.trusted(List.of(dc, domain))),
        Map.of(389, new Port.Ldap(domain), 636, new Port.Ldaps(domain)), Set.of()));
  }

  /**
   * An Exchange server published this Autodiscover URL in the directory.
   *
   * @param created day, as yyyymmdd
   */
  WorldBuilder scp(String server, String created, String url) {
    return keyed(server, created, url, "Site=" + DirectorySpec.FIRST_SITE);
  }

  /**
   * The same, or a pointer, for those only whom its keywords name.
   *
   * @param keywords {@code Site=…}, or for a pointer ({@code LDAP://forest}) {@code Domain=…}; none for everybody
   */
  WorldBuilder keyed(String server, String created, String target, String... keywords) {
    forests.scp(new DirectorySpec.Scp(server, target, List.of(keywords), created + "093000.0Z"));
    return this;
  }

  /** The computer's subnet belongs to this site; empty when it belongs to none. */
  WorldBuilder clientSite(String site) {
    forests.clientSite(site);
    return this;
  }

  WorldBuilder temper(DirectorySpec.Temper temper) {
    forests.temper(temper);
    return this;
  }

  /** In Active Directory the account has another password. */
  WorldBuilder directoryPassword(String other) {
    forests.password(other);
    return this;
  }

  /** An administrator has set this policy. */
  WorldBuilder policy(Policy policy) {
    computer.policy(policy);
    return this;
  }

  /** Somebody has set the same outside of the policies. */
  WorldBuilder preference(Policy policy) {
    computer.preference(policy);
    return this;
  }

  /** The registry names an XML file for the domain. */
  WorldBuilder localXml(String document) {
    computer.localXml(document);
    return this;
  }

  /** The registry names a file that is not there. */
  WorldBuilder localXmlMissing() {
    computer.localXmlMissing();
    return this;
  }

  /** Adding the account was interrupted when this had come. */
  WorldBuilder restartData(String document) {
    computer.restartData(document);
    return this;
  }

  /** The last good answer came from this URL. */
  WorldBuilder lastKnownGood(String url) {
    computer.lastKnownGood(url);
    return this;
  }

  Scenario build() {
    if (!online) {
      microsoft365(Microsoft365.withoutTenant());
    }
    if (overHttps) {
      add(Host.web(
          NameSides.HTTPS_HOST, List.of("203.0.113.53"), CertificateSpec.trusted(List.of(NameSides.HTTPS_HOST)),
          new Port.Plain(Pages.toHttps()),
          new Port.Secure(new OverHttps(new Troubled(new Zone(internetZone()), bogus, Set.of())))));
    }
    List<Host> all = hosts.stream().map(fate).toList();
    return new Scenario(
        id,
        address,
        PASSWORD,
        hidden,
        replaced(zone, inside).stream().filter(this::isKnown).toList(),
        inspected ? all.stream().map(WorldBuilder::inspect).toList() : all,
        forests.own(),
        forests.specs(address, PASSWORD),
        resolver,
        computer.state(),
        sides(),
        Optional.ofNullable(application).map(id -> new PublicClient(id, Optional.empty())),
        trustsInspection,
        wayOut);
  }

  private boolean isKnown(ZoneRecord entry) {
    return known.isEmpty() || entry.name().endsWith(known.get());
  }

  private NameSides sides() {
    Optional<List<ZoneRecord>> other =
        second.isEmpty() ? Optional.empty() : Optional.of(replaced(replaced(zone, inside), second));
    return new NameSides(internetZone(), other, secondSilent, bogus, failing, overHttps);
  }

  private List<ZoneRecord> internetZone() {
    return replaced(zone, outside);
  }

  /** A name that is said anew loses all that was said of it before. */
  private static List<ZoneRecord> replaced(List<ZoneRecord> zone, Map<String, List<ZoneRecord>> anew) {
    return Stream.concat(
            zone.stream().filter(r -> !anew.containsKey(r.name())), anew.values().stream().flatMap(List::stream))
        .toList();
  }

  private static Host inspect(Host host) {
    return host.certificate().map(certificate -> host.with(certificate.inspected())).orElse(host);
  }

  private WorldBuilder add(Host host) {
    hosts.add(host);
    for (String ip : host.addresses()) {
      zone.add(new ZoneRecord(host.name(), ip.contains(":") ? "AAAA" : "A", ip));
    }
    return this;
  }

  private String network() {
    return forests.own().isPresent() ? "192.0.2." : "203.0.113.";
  }
}
