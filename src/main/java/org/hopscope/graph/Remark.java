package org.hopscope.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Step;

/**
 * What a verdict adds about this computer: a policy that took the needed step out, an answer kept here
 * that misleads Outlook, a way that was found only in the end.
 *
 * @param key the sentence to add; empty when the value only fills the main one
 * @param what the policy, the file or the name
 * @param place where the policy is set
 */
record Remark(String key, String what, String place) {

  static Optional<Remark> of(Scene scene, Result result, Optional<HopNode> broken) {
    return switch (result) {
      case BLOCKED -> blocked(scene, broken);
      case CONNECTS, SIGN_IN_UNPROVEN -> connects(scene);
      case RUNNING, CANCELLED, TIMED_OUT -> Optional.empty();
    };
  }

  /** The kind of setting that took a hop out: policy, preference, switch. */
  static Optional<String> kind(HopNode node) {
    return Excluded.why(node).map(why -> why.key().substring(why.key().lastIndexOf('.') + 1));
  }

  private static Optional<Remark> blocked(Scene scene, Optional<HopNode> broken) {
    return broken.flatMap(n -> policy(n, ""))
        .or(() -> new Excluded(scene).failsafe().flatMap(n -> policy(n, "verdict.policy.also." + kind(n).orElse(""))))
        .or(() -> new Excluded(scene).untried().filter(n -> scene.road().deadEnd())
            .flatMap(n -> policy(n, "verdict.policy.untried." + kind(n).orElse(""))))
        .or(() -> file(scene).map(n -> new Remark("", n.hop().host(), "")))
        .or(() -> Blame.refusedOnAGuess(scene)
            ? Optional.of(new Remark("verdict.note.failsafe-refused", "", "")) : Optional.empty());
  }

  private static Optional<Remark> policy(HopNode node, String key) {
    return Excluded.why(node).map(Message::args).map(args -> new Remark(key, args.getFirst(), args.getLast()));
  }

  private static Optional<Remark> connects(Scene scene) {
    Optional<HopNode> chosen = chosen(scene);
    Optional<HopNode> record = chosen.flatMap(n -> scene.hop("r" + Order.round(n.id()) + ".dns"));
    if (chosen.filter(n -> Order.step(n.id()).equals(Step.M365_FAILSAFE.id())).isPresent()) {
      return Optional.of(new Remark(
          "verdict.note.failsafe" + whyNotFound(scene, record), record.map(n -> n.hop().host()).orElse(""), ""));
    }
    return file(scene).map(n -> new Remark("verdict.note.stored", n.hop().host(), ""))
        .or(() -> record.filter(n -> onlyTheProxyKnows(scene, record))
            .map(n -> new Remark("verdict.note.by-proxy", n.hop().host(), "")))
        .or(() -> useless(scene).findFirst());
  }

  private static String whyNotFound(Scene scene, Optional<HopNode> record) {
    return scene.recordLeads(Leads.ELSEWHERE) ? ".elsewhere" : onlyTheProxyKnows(scene, record) ? ".proxy" : "";
  }

  /** No record is where it should be, and the look for it has passed. */
  private static boolean onlyTheProxyKnows(Scene scene, Optional<HopNode> record) {
    boolean fine = record.flatMap(HopNode::outcome).filter(o -> o instanceof Outcome.Passed).isPresent();
    return scene.recordLeads(Leads.NOWHERE) && fine;
  }

  /** Kept on this computer, and of no use: Outlook goes on, but loses time. */
  private static Stream<Remark> useless(Scene scene) {
    return scene.failed().flatMap(n -> {
      Fault fault = Scene.fault(n).orElseThrow();
      return List.of(Fault.LOCAL_XML_BROKEN, Fault.LOCAL_XML_MISSING, Fault.LAST_KNOWN_GOOD_STALE).contains(fault)
          ? Stream.of(new Remark("verdict.note." + fault.id(), n.hop().host(), "")) : Stream.empty();
    });
  }

  /** The file that the settings come from, if they do. */
  static Optional<HopNode> file(Scene scene) {
    return scene.road().settings().map(Decision.SettingsFound::fromHop).flatMap(scene::hop)
        .filter(n -> n.hop().kind() == HopKind.FILE);
  }

  private static Optional<HopNode> chosen(Scene scene) {
    return scene.road().step().flatMap(Decision.StepChosen::hop).flatMap(scene::hop);
  }
}
