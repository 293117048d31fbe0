package org.hopscope.advice.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Family;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Gravity;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;

/**
 * For training: what kind of thing is wrong is asked, and never told.
 *
 * @param wrong what is to be found; empty where the way to the mailbox shows nothing
 * @param at where it is seen
 * @param tried answers that were not right
 */
public record Hunt(Optional<Finding> wrong, Optional<HopNode> at, List<Family> tried) {
  /** So many answers can be chosen from. */
  private static final int OFFERED = 4;

  public Hunt {
    tried = List.copyOf(tried);
  }

  public static Hunt of(HopGraph graph) {
    Optional<Finding> wrong = Advice.of(graph).top().filter(f -> f.gravity().compareTo(Gravity.WARNS) <= 0);
    return new Hunt(wrong, wrong.flatMap(f -> graph.hop(f.hop())), List.of());
  }

  /** The right answer and some of its neighbours, less those that were tried; its place among them tells nothing. */
  public List<Family> answers() {
    return wrong.flatMap(Family::of).map(this::around).orElse(List.of());
  }

  private List<Family> around(Family right) {
    int all = Family.values().length;
    int first = right.ordinal() - Math.floorMod(wrong.orElseThrow().rule().hashCode(), OFFERED);
    return IntStream.range(first, first + OFFERED).map(i -> Math.floorMod(i, all)).sorted()
        .mapToObj(i -> Family.values()[i]).filter(family -> !tried.contains(family)).toList();
  }

  public boolean right(Family answer) {
    return wrong.flatMap(Family::of).filter(answer::equals).isPresent();
  }

  /** That one was not right. */
  public Hunt without(Family answer) {
    List<Family> more = new ArrayList<>(tried);
    more.add(answer);
    return new Hunt(wrong, at, more);
  }

  /** Where to look, once an answer was not right. */
  public Optional<Family> hint() {
    return wrong.flatMap(Family::of).filter(_ -> !tried.isEmpty());
  }
}
