package org.hopscope.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.lab.dns.Answers;
import org.hopscope.lab.dns.NameServer;
import org.hopscope.lab.dns.NoNameServer;
import org.hopscope.lab.net.Destination;
import org.hopscope.lab.net.LabDialer;
import org.hopscope.lab.scenario.NameSides;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.lab.tls.CertificateAuthority;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.model.OutlookState;
import org.hopscope.model.InternetResolver;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.wire.NetworkView;
import org.xbill.DNS.Type;

/** A world that runs, until it is closed. While it runs it can be mended, and be broken again. */
public final class RunningLab implements AutoCloseable {
  private final Scenario scenario;
  private final LabOptions options;
  private final CertificateAuthority authority;
  private final NetworkView view;
  private final List<LabRequest> log = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> running = new CopyOnWriteArrayList<>();
  private volatile Stage stage;
  private boolean closed;

  RunningLab(Scenario scenario, LabOptions options, CertificateAuthority authority) {
    this.scenario = scenario;
    this.options = options;
    this.authority = authority;
    this.stage = set(scenario);
    List<InetSocketAddress> own = resolvers();
    this.view = new NetworkView(
        own, internet(), own.size() == 1 ? Map.of() : Map.of(own.getFirst(), "Ethernet", own.getLast(), "VPN"),
        new LabDialer(new Present(), options.roundTrip()), List.of(authority.root()),
        scenario.trustsInspection() ? List.of(authority.inspectionRoot()) : List.of(),
        scenario.wayOut().choice());
  }

  private Stage set(Scenario world) {
    return Stage.set(world, options, authority, this::seen, this::passwordTried);
  }

  /** The machines that are there when somebody connects. */
  private final class Present implements Destination.Map {
    @Override
    public Destination apply(InetSocketAddress asked) {
      return stage.atlas().apply(asked);
    }

    @Override
    public Optional<InetSocketAddress> datagram(InetSocketAddress asked) {
      return stage.atlas().datagram(asked);
    }

    @Override
    public Optional<String> tunnel(InetAddress to) {
      return stage.atlas().tunnel(to);
    }

    @Override
    public boolean streams() {
      return stage.atlas().streams();
    }
  }

  private List<InetSocketAddress> resolvers() {
    NameSides names = scenario.names();
    List<InetSocketAddress> own = new ArrayList<>(List.of(first()));
    if (names.second().isPresent() || names.secondSilent()) {
      own.add(serve(query -> stage.second().to(query)));
    }
    return own;
  }

  private InetSocketAddress first() {
    if (scenario.resolver() != Scenario.Resolver.ABSENT) {
      return serve(query -> stage.first().to(query));
    }
    NoNameServer none = new NoNameServer();
    running.add(none);
    return none.address();
  }

  private InetSocketAddress serve(Answers answers) {
    NameServer server = NameServer.start(query -> {
      asked.add(query.getQuestion().getName().toString(true) + " " + Type.string(query.getQuestion().getType()));
      return answers.to(query);
    }, options.roundTrip());
    running.add(server);
    return server.address();
  }

  /** Nobody is asked on the internet where there is no way to it. */
  private List<InternetResolver> internet() {
    if (scenario.resolver() == Scenario.Resolver.ABSENT || scenario.resolver() == Scenario.Resolver.SILENT
        || scenario.wayOut().only()) {
      return List.of();
    }
    InternetResolver plain = new InternetResolver.Udp(serve(query -> stage.internet().to(query)));
    URI https = URI.create("https://" + NameSides.HTTPS_HOST + "/dns-query");
    return scenario.names().overHttps() ? List.of(new InternetResolver.Https(https), plain) : List.of(plain);
  }

  /**
   * Takes the fault out of the world while it runs: the view stays, what it leads to changes, and connections
   * that are open are cut. Does nothing where there is no fault, or none any more. Takes up to two seconds.
   *
   * @throws java.io.UncheckedIOException when this machine has no free loopback port; the world stays as it was
   */
  public void mend() {
    become(scenario.mended().orElse(scenario));
  }

  /** Puts the fault back; otherwise as {@link #mend}. */
  public void breakAgain() {
    become(scenario);
  }

  private synchronized void become(Scenario world) {
    Stage before = stage;
    if (closed || before.scenario() == world) {
      return;
    }
    stage = set(world);
    before.close();
  }

  /** The world as it is now: the one that was started, or the same without its fault. */
  public Scenario scenario() {
    return stage.scenario();
  }

  /** The network as the engine gets it. */
  public NetworkView view() {
    return view;
  }

  public Vantage vantage() {
    String label = new Wording(Locale.getDefault()).say(scenario.title());
    return new Vantage(scenario.id(), label, scenario.adDomain());
  }

  /** What Outlook has stored on the scenario's computer. */
  public OutlookState.Source outlook() {
    return (address, client) -> stage.scenario().outlook();
  }

  /** The application that is registered there to sign in by. */
  public Optional<PublicClient> publicClient() {
    return scenario.publicClient();
  }

  /** What reached the servers so far, in order. */
  public List<LabRequest> log() {
    return List.copyOf(log);
  }

  /** What the name servers were asked so far, of every side: "contoso.com MX". */
  public List<String> questions() {
    return List.copyOf(asked);
  }

  /** How often a password was brought to this host. */
  public long passwordAttempts(String host) {
    return log.stream().filter(r -> r.bringsPassword() && r.host().equalsIgnoreCase(host)).count();
  }

  private void seen(WebRequest request) {
    log.add(new LabRequest(request.host(), request.method(), request.path(), request.authorizationScheme(),
        request.bringsPassword()));
  }

  private void passwordTried(String host) {
    log.add(new LabRequest(host, "BIND", "", Optional.empty(), true));
  }

  @Override
  public synchronized void close() {
    closed = true;
    stage.close();
    running.forEach(RunningLab::closeQuietly);
  }

  /** One that does not close must not keep the others open. */
  static void closeQuietly(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception ignored) {
      // closing is all we wanted
    }
  }
}
