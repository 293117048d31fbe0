package org.hopscope.advice.session;

import java.util.List;
import java.util.Optional;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Finding;

/** What the technician is to do next. */
public sealed interface Step {
  /** To answer something. */
  record Ask(Subject about, Topic topic) implements Step {}

  /** To change something, and look again. @param late the change was made a moment ago and does not show yet */
  record Act(Finding finding, boolean late) implements Step {}

  /** The password was mistyped here: to type it again, and look again. */
  record Retype(Finding finding) implements Step {}

  /** To tell somebody else. @param to empty for whoever has the next level */
  record Tell(Finding finding, Optional<Actor> to) implements Step {}

  /** To look again: the last look was stopped before it told anything. */
  record Look() implements Step {}

  /** Nothing keeps the client from its mailbox. */
  record Mended() implements Step {}

  /** Nothing is left to be tried. @param left what is wrong still */
  record Stuck(List<Subject> left) implements Step {
    public Stuck {
      left = List.copyOf(left);
    }
  }
}
