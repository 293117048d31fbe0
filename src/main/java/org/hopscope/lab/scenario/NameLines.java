package org.hopscope.lab.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.lab.dns.Answers;
import org.hopscope.lab.dns.OverHttps;
import org.hopscope.lab.dns.Troubled;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.Pages;

/** What is said of a world's names: its records, what each resolver knows of them, and what is wrong with them. */
abstract class NameLines<W extends NameLines<W>> {
  private final List<ZoneRecord> zone = new ArrayList<>();
  private final Map<String, List<ZoneRecord>> outside = new LinkedHashMap<>();
  private final Map<String, List<ZoneRecord>> inside = new LinkedHashMap<>();
  private final Map<String, List<ZoneRecord>> second = new LinkedHashMap<>();
  private final Set<String> bogus = new HashSet<>();
  private final Set<String> failing = new HashSet<>();
  private final Set<String> denied = new HashSet<>();
  private final Map<String, String> sinkholes = new LinkedHashMap<>();
  private boolean secondSilent;
  private boolean overHttps;
  private Optional<String> known = Optional.empty();

  abstract W self();

  /** The resolvers inside say that these names do not exist. */
  W denied(String... domains) {
    denied.addAll(List.of(domains));
    return self();
  }

  /** The resolvers inside answer these names with an address of their own. */
  W sinkhole(String domain, String ip) {
    sinkholes.put(domain, ip);
    return self();
  }

  /** The resolvers inside answer every name with this address. */
  W oneAddress(String ip) {
    return sinkhole("", ip);
  }

  /** The resolvers inside know no name of the internet, only those of this domain. */
  W resolversKnowOnly(String domain) {
    known = Optional.of(domain);
    return self();
  }

  /** What the internet knows of a name, instead of what is known inside. */
  W outside(String name, String type, String data) {
    outside.computeIfAbsent(name, n -> new ArrayList<>()).add(new ZoneRecord(name, type, data));
    return self();
  }

  /** What the resolvers inside say of a name, though it is not so. */
  W forged(String name, String type, String data) {
    inside.computeIfAbsent(name, n -> new ArrayList<>()).add(new ZoneRecord(name, type, data));
    return self();
  }

  /** A name that the internet does not know. */
  W insideOnly(String name) {
    outside.put(name, new ArrayList<>());
    return self();
  }

  /** The computer has a second resolver, which knows this of a name. */
  W secondResolver(String name, String type, String data) {
    second.computeIfAbsent(name, n -> new ArrayList<>()).add(new ZoneRecord(name, type, data));
    return self();
  }

  /** The computer has a second resolver, which does not answer. */
  W secondResolverSilent() {
    secondSilent = true;
    return self();
  }

  /** The zone's signatures are wrong, and the resolvers check them. */
  W bogus(String domain) {
    bogus.add(domain);
    return self();
  }

  /** The zone's servers do not answer the resolvers inside. */
  W failing(String domain) {
    failing.add(domain);
    return self();
  }

  /** The internet's resolver is asked over HTTPS too. */
  W overHttps() {
    overHttps = true;
    return self();
  }

  W record(ZoneRecord entry) {
    zone.add(entry);
    return self();
  }

  W record(String name, String type, String data, long ttl) {
    return record(new ZoneRecord(name, type, data, ttl));
  }

  W srv(String name, int priority, int weight, int port, String target) {
    return record(new ZoneRecord(name, "SRV", priority + " " + weight + " " + port + " " + target));
  }

  W cname(String name, String target) {
    return record(new ZoneRecord(name, "CNAME", target + "."));
  }

  W a(String name, String ip) {
    return record(new ZoneRecord(name, "A", ip));
  }

  W mx(String domain, String host) {
    return mx(domain, host, "mx");
  }

  /** @param senders who may send its mail, as SPF says it (RFC 7208) */
  W mx(String domain, String host, String senders) {
    zone.add(new ZoneRecord(domain, "MX", "10 " + host + "."));
    return record(new ZoneRecord(domain, "TXT", "\"v=spf1 " + senders + " -all\""));
  }

  /** Mail comes in through Microsoft 365. */
  W mxAtMicrosoft(String domain) {
    String host = domain.replace('.', '-') + ".mail.protection.outlook.com";
    return mx(domain, host, "include:spf.protection.outlook.com");
  }

  /** Mail of the domain is signed by Exchange Online, whose keys lie in the tenant's zone. */
  W signedAtMicrosoft(String domain, String tenant) {
    for (String selector : List.of("selector1", "selector2")) {
      cname(selector + "._domainkey." + domain,
          selector + "-" + domain.replace('.', '-') + "._domainkey." + tenant + ".onmicrosoft.com");
    }
    return self();
  }

  W srv(String name, int port, String target) {
    return record(new ZoneRecord(name, "SRV", "0 100 " + port + " " + target + "."));
  }

  /** As the resolvers inside know the names. */
  final List<ZoneRecord> insideZone() {
    return replaced(zone, inside).stream().filter(this::isKnown).toList();
  }

  private boolean isKnown(ZoneRecord entry) {
    return known.isEmpty() || entry.name().endsWith(known.get());
  }

  final NameSides sides() {
    Optional<List<ZoneRecord>> other = second.isEmpty() ? Optional.empty()
        : Optional.of(replaced(replaced(zone, inside), second));
    return new NameSides(
        internetZone(), known.isEmpty(), other, secondSilent, bogus, failing, denied, sinkholes, overHttps);
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

  /** The machine of the internet's resolver, where that is asked over HTTPS. */
  final Optional<Host> resolverOverHttps() {
    NameSides sides = sides();
    Answers truth = query -> new Troubled(sides.onTheInternet(), bogus, Set.of()).to(query);
    return overHttps
        ? Optional.of(Host.web(
            NameSides.HTTPS_HOST, List.of("203.0.113.53"), CertificateSpec.trusted(List.of(NameSides.HTTPS_HOST)),
            new Port.Plain(Pages.toHttps()),
            new Port.Secure(new OverHttps(truth))))
        : Optional.empty();
  }
}
