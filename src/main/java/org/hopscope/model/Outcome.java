package org.hopscope.model;

/** How a hop ended. */
public sealed interface Outcome {
  /** What it came to, in one line. */
  Message summary();

  record Passed(Message summary) implements Outcome {}

  record Warned(Message summary) implements Outcome {}

  record Failed(Fault fault, Message summary) implements Outcome {}

  /** Failed as designed: no finding (step 7 of a cloud-only domain). */
  record ExpectedFailure(Fault fault, Message summary) implements Outcome {}

  record Skipped(SkipReason reason, Message summary) implements Outcome {}
}
