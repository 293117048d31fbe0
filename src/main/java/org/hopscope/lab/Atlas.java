package org.hopscope.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.ldap.DirectorySpec;
import org.hopscope.lab.ldap.PracticeDirectory;
import org.hopscope.lab.mail.MailHandler;
import org.hopscope.lab.net.Destination;
import org.hopscope.lab.net.Hole;
import org.hopscope.lab.net.Listener;
import org.hopscope.lab.net.Losses;
import org.hopscope.lab.net.Passage;
import org.hopscope.lab.net.StunServer;
import org.hopscope.lab.scenario.Host;
import org.hopscope.lab.scenario.Line;
import org.hopscope.lab.scenario.Port;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.lab.scenario.WayOut;
import org.hopscope.lab.tls.CertificateAuthority;
import org.hopscope.lab.tls.CertificateSpec;
import org.hopscope.lab.web.ForwardProxy;
import org.hopscope.lab.web.Hostile;
import org.hopscope.lab.web.WebHandler;
import org.hopscope.lab.web.WebRequest;

/** The servers of a world, and which made-up address leads to which of them. */
final class Atlas implements Destination.Map, AutoCloseable {
  private record Place(InetAddress address, int port) {}

  /** What listens once, however many hosts have it. */
  private record Service(Port port, Optional<CertificateSpec> certificate) {}

  private static final int NETLOGON = 389;
  private static final int KERBEROS = 88;
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final Map<Place, Destination> places = new HashMap<>();
  private final Map<Place, Destination> opened = new HashMap<>();
  private final Set<InetAddress> machines = new HashSet<>();
  private final Set<InetAddress> gone = new HashSet<>();
  private final Set<AutoCloseable> servers = ConcurrentHashMap.newKeySet();
  private final boolean network;
  private final WayOut wayOut;
  private final Zone internet;
  private final CertificateAuthority authority;
  private final Consumer<WebRequest> seen;
  private final Map<String, PracticeDirectory> directories = new HashMap<>();
  private final Map<Service, Destination> services = new HashMap<>();
  private final Map<Place, InetSocketAddress> datagrams = new HashMap<>();
  private final Line line;
  private final Map<InetAddress, Passage> passages = new HashMap<>();
  private final Losses losses = new Losses();
  private Optional<StunServer> stun = Optional.empty();
  private final InetSocketAddress hole;
  private final Destination taken;

  Atlas(
      Scenario scenario,
      LabOptions options,
      Zone zone,
      CertificateAuthority authority,
      Consumer<WebRequest> seen,
      Consumer<String> passwordTried) {
    this.network = scenario.resolver() != Scenario.Resolver.ABSENT;
    this.wayOut = scenario.wayOut();
    this.internet = scenario.names().onTheInternet();
    this.authority = authority;
    this.seen = seen;
    this.line = scenario.line();
    this.hole = hole();
    this.taken = line == Line.TAKEN_OVER ? open(Listener.open("taken", Hostile.nothingBehind()))
        : new Destination.BlackHole();
    List<Host> all = scenario.machines();
    all.forEach(host -> host.addresses()
        .forEach(ip -> passages.put(InetAddress.ofLiteral(ip), scenario.passage().apply(ip))));
    scenario.directories().forEach(spec -> startDirectory(spec, all, passwordTried));
    all.forEach(this::start);
    if (all.stream().anyMatch(Host::inspects)) {
      all.forEach(this::startInspected);
    }
    options.blackHoles().stream()
        .flatMap(name -> zone.addresses(name).stream())
        .map(InetAddress::ofLiteral)
        .forEach(gone::add);
  }

  private void startDirectory(DirectorySpec spec, List<Host> all, Consumer<String> passwordTried) {
    // in some worlds the controller's ports are taken by something that is no directory
    all.stream().filter(h -> h.ports().containsValue(new Port.Ldap(spec.domain()))).findFirst()
        .ifPresent(controller -> startDirectory(spec, controller, passwordTried));
  }

  private void startDirectory(DirectorySpec spec, Host controller, Consumer<String> passwordTried) {
    PracticeDirectory started = PracticeDirectory.start(spec, context(controller),
        () -> passwordTried.accept(controller.name()));
    servers.add(started);
    directories.put(spec.domain(), started);
    started.netLogon().ifPresent(real -> controller.addresses()
        .forEach(ip -> datagrams.put(new Place(InetAddress.ofLiteral(ip), NETLOGON), real)));
  }

  private void start(Host host) {
    List<InetAddress> addresses = host.addresses().stream().map(InetAddress::ofLiteral).toList();
    host.gone().forEach(ip -> gone.add(InetAddress.ofLiteral(ip)));
    machines.addAll(addresses);
    host.ports().forEach((number, port) -> addresses.forEach(ip -> start(host, port, new Place(ip, number))));
  }

  private void start(Host host, Port port, Place place) {
    places.put(place, services.computeIfAbsent(new Service(port, host.certificate()), s -> start(host, port)));
    if (port instanceof Port.Stun || port instanceof Port.Dropped) {
      datagrams.put(place,
          port instanceof Port.Dropped ? hole : stun(new InetSocketAddress(place.address(), place.port())));
    }
  }

  /** The same one for all, but where a bad line loses something. */
  private InetSocketAddress stun(InetSocketAddress at) {
    if (line == Line.LOSSY && losses.affect(at)) {
      return started(StunServer.start(1)).address();
    }
    stun = stun.or(() -> Optional.of(started(StunServer.start(0))));
    return stun.get().address();
  }

  private InetSocketAddress hole() {
    return started(new Hole()).address();
  }

  private <S extends AutoCloseable> S started(S server) {
    servers.add(server);
    return server;
  }

  /** The same as it looks to clients of a proxy that opens TLS. */
  private void startInspected(Host host) {
    host.ports().forEach((number, port) -> {
      if (port instanceof Port.Secure) {
        Host shown = host.inspected();
        Destination destination = services.computeIfAbsent(new Service(port, shown.certificate()),
            s -> start(shown, port));
        host.addresses().forEach(ip -> opened.put(new Place(InetAddress.ofLiteral(ip), number), destination));
      }
    });
  }

  private Destination open(Listener listener) {
    return new Destination.Open(started(listener).address());
  }

  private Destination start(Host host, Port port) {
    return switch (port) {
      case Port.Plain(var service) -> listen(host, new WebHandler(host.name(), Optional.empty(), service, seen));
      case Port.Secure(var service) ->
        listen(host, new WebHandler(host.name(), Optional.of(context(host)), service, seen));
      case Port.Authority(boolean revoked) ->
        listen(host, new WebHandler(host.name(), Optional.empty(), authority.desk(revoked), seen));
      case Port.Raw(var handler) -> listen(host, handler);
      case Port.Mail(var service, boolean implicitTls) ->
        listen(host, new MailHandler(service, context(host), implicitTls));
      case Port.Ldap(String domain) -> new Destination.Open(directories.get(domain).plain());
      case Port.Ldaps(String domain) -> new Destination.Open(directories.get(domain).secure());
      case Port.Proxy(var doorkeeper, boolean inspects) -> listen(host, new ForwardProxy(
          host.name(), doorkeeper, inspects ? this::inspected : this::fromOutside, seen));
      case Port.Stun() -> new Destination.Refused();
      case Port.Dropped() -> new Destination.BlackHole();
    };
  }

  private Destination listen(Host host, Listener.Handler handler) {
    return open(Listener.open(host.name(), handler));
  }

  private SSLContext context(Host host) {
    return authority.serverContext(host.certificate().orElseThrow());
  }

  @Override
  public Destination apply(InetSocketAddress asked) {
    if (!network) {
      return new Destination.NoRoute();
    }
    return switch (line) {
      case TAKEN_OVER -> taken;
      case LOSSY -> losses.lose(asked) ? new Destination.BlackHole() : late(asked, past(asked));
      case SOUND -> past(asked);
    };
  }

  private Destination late(InetSocketAddress asked, Destination there) {
    return there instanceof Destination.Open(InetSocketAddress real, Passage passage) && losses.delay(asked)
        ? new Destination.Open(real, passage.losingTheFirst()) : there;
  }

  private Destination past(InetSocketAddress asked) {
    return wayOut.drops(asked.getAddress()) ? new Destination.BlackHole() : at(asked.getAddress(), asked.getPort());
  }

  private Destination at(InetAddress address, int port) {
    if (gone.contains(address) || !machines.contains(address)) {
      return new Destination.BlackHole();
    }
    Destination there = places.getOrDefault(new Place(address, port), new Destination.Refused());
    return there instanceof Destination.Open(InetSocketAddress real, Passage _)
        ? new Destination.Open(real, passages.get(address)) : there;
  }

  /** As a proxy gets there, which resolves names itself. */
  private Optional<InetSocketAddress> fromOutside(String host, int port) {
    return real(host, ip -> at(ip, port));
  }

  private Optional<InetSocketAddress> inspected(String host, int port) {
    return real(host, ip -> opened.getOrDefault(new Place(ip, port), at(ip, port)));
  }

  private Optional<InetSocketAddress> real(String host, Function<InetAddress, Destination> there) {
    String bare = host.replaceAll("[\\[\\]]", "");
    List<String> addresses = LITERAL.matcher(bare).matches() ? List.of(bare) : internet.addresses(host);
    return addresses.stream().map(ip -> there.apply(InetAddress.ofLiteral(ip)))
        .flatMap(
            d -> d instanceof Destination.Open(InetSocketAddress real, Passage _) ? Stream.of(real) : Stream.empty())
        .findFirst();
  }

  @Override
  public Optional<InetSocketAddress> datagram(InetSocketAddress asked) {
    Optional<InetSocketAddress> real = Optional
        .ofNullable(datagrams.get(new Place(asked.getAddress(), asked.getPort())));
    if (!network || gone.contains(asked.getAddress())) {
      return Optional.empty();
    }
    return wayOut.drops(asked.getAddress()) || line == Line.TAKEN_OVER ? real.map(server -> hole) : real;
  }

  @Override
  public Optional<String> tunnel(InetAddress to) {
    return passages.getOrDefault(to, Passage.USUAL).tunnel();
  }

  /** The JDK's Kerberos is such a library. */
  @Override
  public boolean streams() {
    return network && places.keySet().stream().anyMatch(place -> place.port() == KERBEROS);
  }

  @Override
  public void close() {
    servers.forEach(RunningLab::closeQuietly);
  }
}
