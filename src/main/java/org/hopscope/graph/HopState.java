package org.hopscope.graph;

import java.util.Optional;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;

/** A hop's state as shown: icon, colour and word. */
public enum HopState {
  WAITING,
  RUNNING,
  PASSED,
  WARNING,
  FAILED,
  /** Failed as designed; no finding. */
  EXPECTED,
  SKIPPED;

  /** RUNNING while there is no outcome. */
  static HopState of(Optional<Outcome> outcome) {
    return outcome.map(HopState::of).orElse(RUNNING);
  }

  private static HopState of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Passed passed -> PASSED;
      case Outcome.Warned warned -> WARNING;
      case Outcome.Failed failed -> FAILED;
      case Outcome.ExpectedFailure expected -> EXPECTED;
      case Outcome.Skipped skipped -> SKIPPED;
    };
  }

  /** The word shown beside icon and colour. */
  public Message word() {
    return Message.of("state." + id());
  }

  /** As in JSON. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
