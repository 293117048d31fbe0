package org.hopscope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hopscope.graph.Residence.Certainty;
import org.hopscope.graph.Residence.Reason;
import org.hopscope.graph.Residence.Weighed;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Clue;
import org.hopscope.model.Sign;

/** Weighs what speaks for and against each kind of deployment, and says how sure the choice is. */
final class Classifier {
  private static final Set<Deployment> HYBRID = Set.of(Deployment.HYBRID_CLOUD_MAILBOX,
      Deployment.HYBRID_ON_PREMISES_MAILBOX);
  /** Less than this is no ground to claim anything. */
  private static final int LEAST = 3;
  /** Who says that a mailbox is elsewhere should have more to show than one oddity. */
  private static final int LEAST_NOT_EXCHANGE = 5;
  /** Announcements tell hybrid more easily than where in it a mailbox is. */
  private static final int SAME_HYBRID = 7;

  private Classifier() {}

  static Residence classify(Scene scene) {
    Residence weighed = weigh(new Clues(scene).all());
    return new Residence(
        weighed.deployment(), weighed.certainty(), weighed.classes(),
        scene.evidence(Evidence.Account.class).reduce((first, second) -> second));
  }

  static Residence weigh(List<Clue> clues) {
    List<Weighed> classes = new ArrayList<>(Weights.KINDS.stream().map(kind -> weighed(kind, clues)).toList());
    classes.sort(Comparator.comparingInt(Weighed::score).reversed());
    Weighed best = classes.getFirst();
    int least = best.deployment() == Deployment.NOT_EXCHANGE ? LEAST_NOT_EXCHANGE : LEAST;
    Deployment chosen = best.score() < least || onlyByDenial(best) ? Deployment.UNKNOWN : chosen(best, classes.get(1));
    Certainty certainty = chosen == Deployment.UNKNOWN ? Certainty.GUESS : certainty(chosen, classes);
    return new Residence(chosen, certainty, classes, java.util.Optional.empty());
  }

  /** That Microsoft 365 does not know a domain shows no own server. */
  private static boolean onlyByDenial(Weighed best) {
    return best.deployment() == Deployment.ON_PREMISES && best.reasons().stream()
        .map(r -> r.sign().source()).allMatch(s -> s == Sign.Source.REALM || s == Sign.Source.TENANT);
  }

  private static Weighed weighed(Deployment kind, List<Clue> clues) {
    return new Weighed(kind, reasons(kind, clues, 1), reasons(kind, clues, -1));
  }

  private static List<Reason> reasons(Deployment kind, List<Clue> clues, int side) {
    return clues.stream()
        .map(c -> new Reason(c.sign(), c.says(), side * Weights.of(c.sign(), kind)))
        .filter(r -> r.weight() > 0)
        .sorted(Comparator.comparingInt(Reason::weight).reversed())
        .toList();
  }

  private static Deployment chosen(Weighed best, Weighed next) {
    int lead = best.score() - next.score();
    if (HYBRID.contains(best.deployment()) && HYBRID.contains(next.deployment()) && lead < SAME_HYBRID) {
      return Deployment.HYBRID;
    }
    return lead == 0 ? Deployment.UNKNOWN : best.deployment();
  }

  private static Certainty certainty(Deployment chosen, List<Weighed> classes) {
    Weighed best = classes.getFirst();
    int rival = classes.stream().skip(1)
        .filter(w -> chosen != Deployment.HYBRID || !HYBRID.contains(w.deployment()))
        .mapToInt(Weighed::score).max().orElseThrow();
    int lead = best.score() - rival;
    boolean told = best.reasons().stream().anyMatch(r -> r.weight() >= Weights.DECISIVE);
    int against = best.against().stream().mapToInt(Reason::weight).sum();
    if (told) {
      Certainty sure = lead >= 8 ? Certainty.CERTAIN : Certainty.LIKELY;
      return against >= 6 ? sure.lower() : sure;
    }
    Certainty sure = best.score() >= 8 && lead >= 4 ? Certainty.LIKELY : Certainty.GUESS;
    return against >= 3 ? sure.lower() : sure;
  }

  /** The mail exchanger of the account's domain is Microsoft 365. */
  static boolean mailAtMicrosoft(Scene scene) {
    return new Clues(scene).all().stream().anyMatch(c -> c.sign() == Sign.MX_MICROSOFT);
  }
}
