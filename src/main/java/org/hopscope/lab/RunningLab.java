package org.hopscope.lab;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.lab.dns.Answers;
import org.hopscope.lab.dns.Hijack;
import org.hopscope.lab.dns.NameServer;
import org.hopscope.lab.dns.NoNameServer;
import org.hopscope.lab.dns.Troubled;
import org.hopscope.lab.dns.Zone;
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

/** A world that runs, until it is closed. */
public final class RunningLab implements AutoCloseable {
  private final Scenario scenario;
  private final NetworkView view;
  private final List<LabRequest> log = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> running = new CopyOnWriteArrayList<>();

  RunningLab(Scenario scenario, LabOptions options, CertificateAuthority authority) {
    this.scenario = scenario;
    Zone zone = scenario.names().inside(scenario.zone());
    Atlas atlas = new Atlas(scenario, options, zone, authority, this::seen, this::passwordTried);
    running.add(atlas);
    InetSocketAddress first = resolver(scenario.names().troubled(zone), options);
    List<InetSocketAddress> own = new ArrayList<>(List.of(first));
    NameSides names = scenario.names();
    names.second().ifPresent(records -> own.add(serve(names.troubled(names.inside(records)), options)));
    if (scenario.names().secondSilent()) {
      own.add(serve(Answers.SILENCE, options));
    }
    this.view =
        new NetworkView(
            own, internet(options), own.size() == 1 ? Map.of() : Map.of(first, "Ethernet", own.getLast(), "VPN"),
            new LabDialer(atlas, options.roundTrip()), List.of(authority.root()),
            scenario.trustsInspection() ? List.of(authority.inspectionRoot()) : List.of(),
            scenario.wayOut().choice());
  }

  private InetSocketAddress resolver(Answers zone, LabOptions options) {
    return switch (scenario.resolver()) {
      case HIJACKING -> serve(new Hijack(zone, Scenario.SEARCH_PAGE), options);
      case SILENT -> serve(Answers.SILENCE, options);
      case HONEST -> serve(zone, options);
      case ABSENT -> {
        NoNameServer none = new NoNameServer();
        running.add(none);
        yield none.address();
      }
    };
  }

  private InetSocketAddress serve(Answers answers, LabOptions options) {
    NameServer server = NameServer.start(answers, options.roundTrip());
    running.add(server);
    return server.address();
  }

  /** Nobody is asked on the internet where there is no way to it. */
  private List<InternetResolver> internet(LabOptions options) {
    NameSides names = scenario.names();
    if (scenario.resolver() == Scenario.Resolver.ABSENT || scenario.resolver() == Scenario.Resolver.SILENT
        || scenario.wayOut().only()) {
      return List.of();
    }
    Answers truth = new Troubled(names.onTheInternet(), names.bogus(), Set.of());
    InternetResolver plain = new InternetResolver.Udp(serve(truth, options));
    URI https = URI.create("https://" + NameSides.HTTPS_HOST + "/dns-query");
    return names.overHttps() ? List.of(new InternetResolver.Https(https), plain) : List.of(plain);
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
    return (address, client) -> scenario.outlook();
  }

  /** The application that is registered there to sign in by. */
  public Optional<PublicClient> publicClient() {
    return scenario.publicClient();
  }

  /** What reached the servers so far, in order. */
  public List<LabRequest> log() {
    return List.copyOf(log);
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
  public void close() {
    for (AutoCloseable server : running) {
      closeQuietly(server);
    }
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
