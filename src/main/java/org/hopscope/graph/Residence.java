package org.hopscope.graph;

import java.util.List;
import java.util.Optional;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.model.Sign;

/**
 * Where an account lives, and what tells so.
 *
 * @param deployment as in the verdict
 * @param classes all five kinds of deployment; the likeliest first
 * @param account what Microsoft's sign-in service told, once it has
 */
public record Residence(
    Deployment deployment, Certainty certainty, List<Weighed> classes, Optional<Evidence.Account> account) {
  /** The hop that asks about the account. */
  public static final String HOP = "account";

  public enum Certainty {
    /** A server said so, and nothing speaks strongly against it. */
    CERTAIN,
    LIKELY,
    GUESS;

    /** As in JSON: certain, likely, guess. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    Certainty lower() {
      return this == CERTAIN ? LIKELY : GUESS;
    }
  }

  /** One kind of deployment with the reasons; the weightiest first. */
  public record Weighed(Deployment deployment, List<Reason> reasons, List<Reason> against) {
    public Weighed {
      reasons = List.copyOf(reasons);
      against = List.copyOf(against);
    }

    int score() {
      return sum(reasons) - sum(against);
    }

    private static int sum(List<Reason> some) {
      return some.stream().mapToInt(Reason::weight).sum();
    }
  }

  /** @param weight how strongly it speaks, above 0 */
  public record Reason(Sign sign, Message says, int weight) {}

  public Residence {
    classes = List.copyOf(classes);
  }

  /** The same without a claim: the analysis is not so far. */
  Residence unclaimed() {
    return new Residence(Deployment.UNKNOWN, Certainty.GUESS, classes, account);
  }
}
