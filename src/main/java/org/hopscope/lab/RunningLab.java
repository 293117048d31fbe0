package org.hopscope.lab;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hopscope.lab.dns.Answers;
import org.hopscope.lab.dns.Hijack;
import org.hopscope.lab.dns.NameServer;
import org.hopscope.lab.dns.NoNameServer;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.net.LabDialer;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.lab.tls.CertificateAuthority;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.model.OutlookState;
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
    Zone zone = new Zone(scenario.zone());
    Atlas atlas = new Atlas(scenario, options, zone, authority, this::seen, this::passwordTried);
    running.add(atlas);
    this.view =
        new NetworkView(
            List.of(resolver(zone, options)),
            new LabDialer(atlas, options.roundTrip()),
            List.of(authority.root()),
            Optional.empty());
  }

  private InetSocketAddress resolver(Zone zone, LabOptions options) {
    if (scenario.resolver() == Scenario.Resolver.ABSENT) {
      NoNameServer none = new NoNameServer();
      running.add(none);
      return none.address();
    }
    Answers answers =
        switch (scenario.resolver()) {
          case HIJACKING -> new Hijack(zone, Scenario.SEARCH_PAGE);
          case SILENT -> Answers.SILENCE;
          case HONEST, ABSENT -> zone;
        };
    NameServer server = NameServer.start(answers, options.roundTrip());
    running.add(server);
    return server.address();
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

  /** What reached the servers so far, in order. */
  public List<LabRequest> log() {
    return List.copyOf(log);
  }

  /** How often a password was brought to this host. */
  public long passwordAttempts(String host) {
    return log.stream().filter(r -> r.bringsPassword() && r.host().equalsIgnoreCase(host)).count();
  }

  private void seen(WebRequest request) {
    log.add(new LabRequest(request.host(), request.method(), request.path(), request.authorizationScheme()));
  }

  private void passwordTried(String host) {
    log.add(new LabRequest(host, "BIND", "", Optional.empty()));
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
