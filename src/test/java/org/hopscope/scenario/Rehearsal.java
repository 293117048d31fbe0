package org.hopscope.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.Earlier;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Runner;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.lab.scenario.WayOut;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Outcome;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Secret;
import org.hopscope.wire.Dns;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;

/** Runs the engine through a world of the practice lab, without a window. */
public final class Rehearsal implements AutoCloseable {
  private final Scenario scenario;
  private final RunningLab lab;
  private final List<AnalysisEvent> events = Collections.synchronizedList(new ArrayList<>());
  private ClientProfile client = ClientProfile.OUTLOOK_WINDOWS;
  private Consent consent = Consent.NEVER;
  private AnalysisRequest.Limits limits = AnalysisRequest.Limits.DEFAULT;
  private Optional<PublicClient.Way> way = Optional.empty();
  private Optional<SignedInUser> user = Optional.empty();
  private String address;
  private String password;
  private Optional<WayOut.Login> proxyLogin;
  private Optional<Earlier> last = Optional.empty();
  private UnaryOperator<Dns> resolving = dns -> dns;

  public Rehearsal(String scenarioId) {
    this(scenario(scenarioId));
  }

  public Rehearsal(Scenario scenario) {
    this.scenario = scenario;
    this.lab = PracticeLab.start(scenario, LabOptions.DEFAULT);
    this.address = scenario.address();
    this.password = scenario.password();
    this.proxyLogin = scenario.wayOut().login();
  }

  public static Scenario scenario(String id) {
    return PracticeLab.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  public Rehearsal as(ClientProfile other) {
    client = other;
    return this;
  }

  public Rehearsal agreeing(Consent other) {
    consent = other;
    return this;
  }

  public Rehearsal within(Duration step, Duration total) {
    limits = new AnalysisRequest.Limits(step, total);
    return this;
  }

  public Rehearsal password(String other) {
    password = other;
    return this;
  }

  /** For the proxy. */
  public Rehearsal proxyLogin(String user, String other) {
    proxyLogin = Optional.of(new WayOut.Login(user, other));
    return this;
  }

  public Rehearsal address(String other) {
    address = other;
    return this;
  }

  public Rehearsal by(PublicClient.Way other) {
    way = Optional.of(other);
    return this;
  }

  /** Without a password, as whoever is signed in to the computer. */
  public Rehearsal as(SignedInUser other) {
    user = Optional.of(other);
    password = "";
    return this;
  }

  /** What it asks of DNS goes through that first; the connections' own lookups do not. */
  public Rehearsal resolving(UnaryOperator<Dns> by) {
    resolving = by;
    return this;
  }

  public RunningAnalysis start() {
    return new Runner(this::open, WireClock.SYSTEM).start(request(), events::add);
  }

  /** Another look, at what is concerned; what was seen before is forgotten. */
  public Rehearsal again(Earlier earlier, Set<String> concerned) throws InterruptedException {
    RunningAnalysis second = startAgain(earlier, concerned);
    second.await();
    last = second.earlier();
    return this;
  }

  public RunningAnalysis startAgain(Earlier earlier, Set<String> concerned) {
    events.clear();
    return new Runner(this::open, WireClock.SYSTEM).again(request(), earlier, concerned, events::add);
  }

  /** What the last analysis is remembered by. */
  public Earlier earlier() {
    return last.orElseThrow();
  }

  private AnalysisRequest request() {
    EmailAddress parsed = ((EmailAddress.Parsed.Good) EmailAddress.parse(address)).address();
    return new AnalysisRequest(
        parsed, new Secret(password.toCharArray()), client,
        new OpenPlace(lab.vantage(), lab.view(), lab.outlook(),
            lab.publicClient().map(c -> new PublicClient(c.id(), way)), () -> {}),
        limits, consent,
        user.isPresent(),
        proxyLogin
            .map(login -> new AnalysisRequest.ProxyLogin(login.user(), new Secret(login.password().toCharArray()))));
  }

  private World open(NetworkView view, Scope scope) {
    World world = Worlds.open(view, scope);
    return new World(resolving.apply(world.dns()), world.http(), world.rpc(), world.directory(), world.standings(),
        user, world.clock(),
        world.closer());
  }

  public Rehearsal run() throws InterruptedException {
    RunningAnalysis running = start();
    running.await();
    last = running.earlier();
    return this;
  }

  /** Mends the world while it runs, and forgets what was seen; what is typed is what is right now. */
  public Rehearsal mend() {
    lab.mend();
    return typingWhatIsGiven();
  }

  /** Puts the fault back, in the same way. */
  public Rehearsal breakAgain() {
    lab.breakAgain();
    return typingWhatIsGiven();
  }

  private Rehearsal typingWhatIsGiven() {
    events.clear();
    password = lab.scenario().password();
    proxyLogin = lab.scenario().wayOut().login();
    return this;
  }

  public RunningLab lab() {
    return lab;
  }

  public List<AnalysisEvent> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  public Optional<Outcome> outcome(String hop) {
    return events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.HopEnded(var at, var id, var outcome) && id.equals(hop)
            ? java.util.stream.Stream.of(outcome)
            : java.util.stream.Stream.empty())
        .findFirst();
  }

  /** For a failed assertion: what happened, a line an event. */
  public String story() {
    StringBuilder story = new StringBuilder("\n");
    for (AnalysisEvent event : events()) {
      String line = event.toString();
      story.append(event.at().toMillis()).append(" ms  ")
          .append(line, 0, Math.min(line.length(), 260)).append('\n');
    }
    return story.toString();
  }

  @Override
  public void close() {
    lab.close();
  }
}
