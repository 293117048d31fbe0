package org.hopscope.protocol;

import java.util.function.UnaryOperator;
import org.hopscope.model.Evidence;

/** What was said on a protocol, and what came of it. */
public record Talked(Evidence.Dialogue dialogue, Probed end) {

  /** @param redact blots out a password that the server put into its answers */
  public Talked redacted(UnaryOperator<String> redact) {
    return new Talked(
        new Evidence.Dialogue(dialogue.turns().stream()
            .map(t -> new Evidence.Turn(t.verb(), t.heard(), t.says().with(redact))).toList()),
        end.redacted(redact));
  }
}
