package org.hopscope.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Hop;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;

/**
 * One hop with all that is known of it.
 *
 * @param onPath whether it lies on the way that this client takes (or was stopped on)
 */
public record HopNode(
    Hop hop,
    HopState state,
    Duration startedAt,
    Optional<Duration> took,
    Optional<Outcome> outcome,
    List<Evidence> evidence,
    boolean onPath) {
  public HopNode {
    evidence = List.copyOf(evidence);
  }

  public String id() {
    return hop.id();
  }

  /** Whether the mailbox was opened here, not only its server reached. */
  boolean opened() {
    return Scene.evidence(this, Evidence.Dialogue.class).anyMatch(Evidence.Dialogue::opened);
  }

  /** What was noted beside what the hop ended with, each once. */
  public List<Message> notes() {
    Optional<Message> end = outcome.map(Outcome::summary);
    Stream<Message> earlier = Scene.evidence(this, Evidence.TakenOver.class).map(Evidence.TakenOver::says);
    return Stream.concat(earlier, Scene.evidence(this, Evidence.Note.class).map(Evidence.Note::message)).distinct()
        .filter(note -> end.filter(note::equals).isEmpty()).toList();
  }

  HopNode onThePath() {
    return new HopNode(hop, state, startedAt, took, outcome, evidence, true);
  }

  /** The same hop, judged otherwise. */
  HopNode ending(Outcome other) {
    return new HopNode(hop, HopState.of(Optional.of(other)), startedAt, took, Optional.of(other), evidence, onPath);
  }

  HopNode in(Lane other) {
    return new HopNode(hop.in(other), state, startedAt, took, outcome, evidence, onPath);
  }

  HopNode from(String other) {
    return new HopNode(hop.from(other), state, startedAt, took, outcome, evidence, onPath);
  }
}
