package org.hopscope.lab.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hopscope.lab.kerberos.KeyCenter;
import org.hopscope.lab.ldap.DirectorySpec;
import org.hopscope.lab.net.Passage;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.model.Policy;
import org.hopscope.model.PublicClient;

/** Says a world, line by line. */
public final class WorldBuilder extends MachineLines<WorldBuilder> {
  /** The password of every practice account. */
  public static final String PASSWORD = "Practice-1!";

  private final String id;
  private final String address;
  private final Computer computer = new Computer();
  private Scenario.Resolver resolver = Scenario.Resolver.HONEST;
  private boolean hidden;
  private String typed = PASSWORD;
  private WayOut wayOut = WayOut.DIRECT;
  private Line line = Line.SOUND;
  private Function<String, Passage> passage = ip -> Passage.USUAL;
  private boolean online;
  private String application;
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

  @Override
  WorldBuilder self() {
    return this;
  }

  /** A world that is as it should be, but for this. */
  static Scenario faulty(Supplier<WorldBuilder> well, UnaryOperator<WorldBuilder> fault) {
    return fault.apply(well.get()).mendedBy(well.get());
  }

  WorldBuilder hidden() {
    hidden = true;
    return this;
  }

  /** The technician is given this password, in place of the practice accounts' usual one. */
  WorldBuilder typing(String password) {
    typed = password;
    return this;
  }

  WorldBuilder resolver(Scenario.Resolver behaviour) {
    resolver = behaviour;
    return this;
  }

  WorldBuilder wayOut(WayOut other) {
    wayOut = other;
    return this;
  }

  WorldBuilder line(Line other) {
    line = other;
    return this;
  }

  /** What the way to each address is like, Microsoft's included. */
  WorldBuilder passage(Function<String, Passage> other) {
    passage = other;
    return this;
  }

  WorldBuilder microsoft365(Microsoft365 tenant) {
    online = true;
    application = tenant.givesTokens() ? Microsoft365.APPLICATION : null;
    tenant.zone().forEach(this::record);
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
    return inside(domain).also(dc, 88, new Port.Raw(center));
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
    return build(Optional.empty());
  }

  /** This world is broken, and the other one is the same without its fault. */
  Scenario mendedBy(WorldBuilder well) {
    return build(Optional.of(well.build()));
  }

  private Scenario build(Optional<Scenario> mended) {
    if (!online) {
      microsoft365(Microsoft365.withoutTenant());
    }
    resolverOverHttps().ifPresent(this::add);
    return new Scenario(
        id,
        address,
        typed,
        hidden,
        insideZone(),
        machines(),
        fate(),
        forests.own(),
        forests.specs(address, PASSWORD),
        resolver,
        computer.state(),
        sides(),
        Optional.ofNullable(application).map(id -> new PublicClient(id, Optional.empty())),
        trustsInspection(),
        wayOut,
        line,
        passage,
        mended);
  }
}
