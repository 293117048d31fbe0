package org.hopscope.graph;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;

/** Gives the verdict on what is known so far. */
record Judgement(Scene scene) {
  /** Questions beside the way: what they leave open says nothing of it. */
  private static final Set<HopKind> ASIDE = EnumSet.of(HopKind.COMPARISON, HopKind.SERVICES, HopKind.DIRECT);

  Verdict verdict() {
    Result result = result();
    Optional<HopNode> broken = switch (result) {
      case BLOCKED -> Blame.find(scene);
      case TIMED_OUT -> overdue();
      case RUNNING, CONNECTS, SIGN_IN_UNPROVEN, CANCELLED -> Optional.empty();
    };
    boolean certain = result == Result.RUNNING ? false : certain();
    Residence residence = residence(result);
    Deployment deployment = residence.deployment();
    Message sentence = new Sentence(scene, deployment, result, broken, certain).message();
    return new Verdict(
        deployment, scene.road().protocol().flatMap(Decision.ProtocolChosen::protocol), result,
        broken.map(HopNode::id), sentence, certain, residence);
  }

  /** An answer that was clear before the analysis was stopped still holds. */
  private Result result() {
    if (scene.road().decided() || signInStopsTheWay()) {
      return decided();
    }
    if (scene.ending().isEmpty()) {
      return scene.settled() ? decided() : Result.RUNNING;
    }
    return switch (scene.ending().get()) {
      case CANCELLED -> Result.CANCELLED;
      case TIMED_OUT -> Result.TIMED_OUT;
      case COMPLETE, BROKEN -> decided();
    };
  }

  private Result decided() {
    Road road = scene.road();
    if (road.chosenHop().isPresent()) {
      return road.signIn().isPresent() ? Result.SIGN_IN_UNPROVEN : Result.CONNECTS;
    }
    boolean refused = road.deadEnd() || road.protocol().isPresent();
    return road.signIn().isPresent() && !refused ? Result.SIGN_IN_UNPROVEN : Result.BLOCKED;
  }

  /** An own server's sign-in could not be carried out, so nothing is known of what comes after it. */
  private boolean signInStopsTheWay() {
    return scene.road().signIn().isPresent()
        && scene.hop("mailbox").flatMap(HopNode::outcome).isPresent();
  }

  private boolean certain() {
    boolean stopped = scene.ending().filter(e -> e != Ending.COMPLETE).isPresent();
    return !scene.discoveryOpen() && !(stopped && leftOpen());
  }

  private boolean leftOpen() {
    return scene.hops().stream().filter(n -> !ASIDE.contains(n.hop().kind())).anyMatch(n -> n.outcome()
        .filter(o -> o instanceof Outcome.Skipped(SkipReason reason, var why) && reason == SkipReason.STOPPED
            || o instanceof Outcome.Failed(Fault fault, var because) && fault == Fault.DEADLINE)
        .isPresent());
  }

  private Optional<HopNode> overdue() {
    return scene.failed().filter(n -> Scene.fault(n).orElseThrow() == Fault.DEADLINE).findFirst();
  }

  private Residence residence(Result result) {
    boolean told = scene.road().settings().isPresent() || !scene.road().redirects().isEmpty();
    Residence weighed = Classifier.classify(scene);
    return result == Result.RUNNING && !told ? weighed.unclaimed() : weighed;
  }
}
