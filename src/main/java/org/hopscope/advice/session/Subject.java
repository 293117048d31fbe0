package org.hopscope.advice.session;

import java.util.List;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Gravity;
import org.hopscope.model.Message;

/**
 * What a line of the log is about: a finding as it was called then.
 *
 * @param hop where it was seen
 */
public record Subject(String hop, Message title, Gravity gravity, Actor actor) {
  static Subject of(Finding finding) {
    return new Subject(finding.hop(), finding.title(), finding.gravity(), finding.actor());
  }

  static List<Subject> of(List<Finding> findings) {
    return findings.stream().map(Subject::of).toList();
  }

  /** Whether it is the same cause at the same hop, whatever is told of it. */
  public boolean same(Subject other) {
    return hop.equals(other.hop) && title.key().equals(other.title.key());
  }

  boolean among(List<Subject> others) {
    return others.stream().anyMatch(this::same);
  }
}
