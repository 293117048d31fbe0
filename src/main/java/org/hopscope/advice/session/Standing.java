package org.hopscope.advice.session;

import java.util.List;
import org.hopscope.advice.Advice;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Message;

/**
 * How an analysis ended, in short.
 *
 * @param says its verdict
 * @param found what was wrong by then
 */
public record Standing(Verdict.Result result, Message says, List<Subject> found) {
  public Standing {
    found = List.copyOf(found);
  }

  static Standing of(HopGraph graph, Advice advice) {
    return new Standing(graph.verdict().outcome(), graph.verdict().sentence(), Subject.of(advice.findings()));
  }

  /** What is wrong here and not there. */
  List<Subject> without(Standing other) {
    return found.stream().filter(one -> !one.among(other.found)).toList();
  }

  /** Whether it tells how things are: what was stopped midway tells nothing. */
  boolean conclusive() {
    return result != Verdict.Result.CANCELLED && result != Verdict.Result.RUNNING;
  }

  boolean blocked() {
    return result == Verdict.Result.BLOCKED || result == Verdict.Result.TIMED_OUT;
  }
}
