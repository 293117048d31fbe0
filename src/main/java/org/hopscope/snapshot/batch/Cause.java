package org.hopscope.snapshot.batch;

import java.util.Optional;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Gravity;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Message;

/**
 * What is first to be mended at one address.
 *
 * @param rule that found it: two addresses with the same rule have the same cause
 */
public record Cause(String rule, Gravity gravity, Message title, Actor actor) {
  static Optional<Cause> of(HopGraph graph) {
    return Advice.of(graph).top().map(Cause::of);
  }

  private static Cause of(Finding found) {
    return new Cause(found.rule(), found.gravity(), found.title(), found.actor());
  }
}
