package org.hopscope.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Decision;
import org.hopscope.model.HopKind;

/** The way this client takes: back from where it ends, by what led to each hop. */
final class Path {
  private Path() {}

  /** Ids on the path, the end first. */
  static Set<String> of(Scene scene, Optional<String> broken) {
    Set<String> path = new LinkedHashSet<>();
    Optional<HopNode> at = end(scene, broken);
    while (at.isPresent() && path.add(at.get().id())) {
      at = at.get().hop().from().flatMap(scene::hop);
    }
    return path;
  }

  private static Optional<HopNode> end(Scene scene, Optional<String> broken) {
    Optional<String> chosen = scene.road().chosenHop();
    if (chosen.isPresent()) {
      return scene.hops().stream()
          .filter(n -> n.hop().kind() == HopKind.MAILBOX && n.hop().from().equals(chosen))
          .reduce((first, second) -> second)
          .or(() -> scene.hop(chosen.get()));
    }
    return broken.flatMap(scene::hop)
        .or(() -> scene.road().signIn().map(Decision.SignInStops::hop).flatMap(scene::hop))
        .or(() -> front(scene));
  }

  /** How far the client would be by now: the first step of its order that is still open. */
  static Optional<HopNode> front(Scene scene) {
    Road road = scene.road();
    if (road.settings().isPresent()) {
      return firstOpen(scene.protocols().toList()).or(() -> answered(scene));
    }
    int round = scene.lastRound();
    List<HopNode> steps = scene.hops().stream()
        .filter(n -> Order.round(n.id()) == round)
        .filter(n -> !Order.step(n.id()).equals("dns"))
        .toList();
    return answered(scene).filter(n -> Order.round(n.id()) == round)
        .or(() -> firstOpen(steps))
        .or(() -> scene.hop("r" + round + ".dns"))
        .or(() -> scene.hop("pc"));
  }

  private static Optional<HopNode> answered(Scene scene) {
    Road road = scene.road();
    Optional<HopNode> step = road.step().flatMap(Decision.StepChosen::hop).flatMap(scene::hop);
    return step.flatMap(s -> scene.hops().stream()
        .filter(n -> n.hop().kind() == HopKind.DECISION && n.hop().from().equals(Optional.of(s.id())))
        .reduce((first, second) -> second))
        .or(() -> step);
  }

  private static Optional<HopNode> firstOpen(List<HopNode> nodes) {
    return nodes.stream().filter(n -> n.outcome().isEmpty()).findFirst();
  }
}
