package org.hopscope.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.model.Evidence;

/** What the hops of an analysis asked and were told. Holds nothing that a secret could be read from. */
final class Memory {
  /** @param about equal for the same question */
  private record Question(String hop, Object about) {}

  /**
   * @param seen what was seen while it was asked
   * @param asAccount whether it was told to the account, and not to just anybody
   */
  record Told(Object answer, List<Evidence> seen, Instant when, boolean asAccount) {
    Told {
      seen = List.copyOf(seen);
    }
  }

  private final Map<Question, Told> told = new ConcurrentHashMap<>();

  void keep(String hop, Object about, Told answer) {
    told.put(new Question(hop, about), answer);
  }

  Optional<Told> of(String hop, Object about) {
    return Optional.ofNullable(told.get(new Question(hop, about)));
  }

  /** Whether anything at all was told at this hop. */
  boolean knows(String hop) {
    return told.keySet().stream().anyMatch(q -> q.hop().equals(hop));
  }

  /** The same without what was told to the account. */
  Memory ofAnybody() {
    Memory rest = new Memory();
    told.forEach((question, answer) -> {
      if (!answer.asAccount()) {
        rest.told.put(question, answer);
      }
    });
    return rest;
  }
}
