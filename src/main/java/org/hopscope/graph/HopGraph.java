package org.hopscope.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Vantage;

/**
 * An analysis at one moment. Made by {@link GraphFold}.
 *
 * @param hops in the order in which the client comes to them, as far as they are its own
 * @param seen the same hops as they ended, whichever client asks
 * @param elapsed when the last event came, since the begin
 * @param settledAt when the verdict could be given though silent hosts were still open
 */
public record HopGraph(
    Optional<AnalysisEvent.Started> started,
    List<HopNode> hops,
    List<HopNode> seen,
    List<Decision> decisions,
    Verdict verdict,
    Optional<AnalysisEvent.Ending> ending,
    Duration elapsed,
    Optional<Duration> settledAt) {
  public HopGraph {
    hops = List.copyOf(hops);
    seen = List.copyOf(seen);
    decisions = List.copyOf(decisions);
  }

  /** Judges what is known; {@code seen} is on no path yet. */
  static HopGraph of(
      Optional<AnalysisEvent.Started> started, List<HopNode> seen, List<Decision> decisions,
      Optional<AnalysisEvent.Ending> ending, Duration elapsed, Optional<Duration> settledAt) {
    List<HopNode> hops = started.map(s -> ByClient.see(seen, s.client())).orElse(seen);
    Scene scene = new Scene(started, hops, Road.of(decisions), settledAt.isPresent(), ending);
    Verdict verdict = new Judgement(scene).verdict();
    Set<String> path = Path.of(scene, verdict.brokenAt());
    List<HopNode> drawn = hops.stream().map(n -> path.contains(n.id()) ? n.onThePath() : n).toList();
    return new HopGraph(started, drawn, seen, decisions, verdict, ending, elapsed, settledAt);
  }

  /** Before the first event. */
  public static HopGraph empty() {
    return new GraphFold().graph();
  }

  public Optional<HopNode> hop(String id) {
    return hops.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  public boolean running() {
    return ending.isEmpty();
  }

  public boolean settled() {
    return settledAt.isPresent();
  }

  public boolean cancelled() {
    return ending.filter(e -> e == AnalysisEvent.Ending.CANCELLED).isPresent();
  }

  public boolean timedOut() {
    return ending.filter(e -> e == AnalysisEvent.Ending.TIMED_OUT).isPresent();
  }

  /** When the verdict was given; empty while it is not. */
  public Optional<Duration> verdictAt() {
    return settledAt.or(() -> ending.map(e -> elapsed));
  }

  public Optional<EmailAddress> address() {
    return started.map(AnalysisEvent.Started::address);
  }

  public Optional<ClientProfile> client() {
    return started.map(AnalysisEvent.Started::client);
  }

  public Optional<Vantage> vantage() {
    return started.map(AnalysisEvent.Started::vantage);
  }

  public Optional<java.time.Instant> when() {
    return started.map(AnalysisEvent.Started::when);
  }

  /** What this client ends with, and why not with the others. */
  public ProtocolChoice choice() {
    return ProtocolChoice.of(this, client().orElse(ClientProfile.OUTLOOK_WINDOWS));
  }

  /** The way this client takes, from the computer on. */
  public List<HopNode> path() {
    return hops.stream().filter(HopNode::onPath).toList();
  }

  /** What deserves a look although the client connects, in its order. Empty while it is not known to. */
  public List<HopNode> warnings() {
    return verdict.outcome() == Verdict.Result.CONNECTS
        ? hops.stream().filter(n -> n.state() == HopState.WARNING).toList()
        : List.of();
  }

  /** Why a hop failed, by design or not. */
  public static Optional<Fault> cause(HopNode node) {
    return node.outcome().flatMap(o -> switch (o) {
      case Outcome.Failed(Fault fault, var why) -> Optional.of(fault);
      case Outcome.ExpectedFailure(Fault fault, var why) -> Optional.of(fault);
      case Outcome.Passed passed -> Optional.empty();
      case Outcome.Warned warned -> Optional.empty();
      case Outcome.Skipped skipped -> Optional.empty();
    });
  }

  /** The one value that proves why a hop failed: a date, a status, a name; empty where there is none. */
  public static String proof(HopNode node) {
    return Scene.fault(node).map(fault -> Seen.at(node, fault)).orElse("");
  }
}
