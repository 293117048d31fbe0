package org.hopscope.analysis;

import org.hopscope.model.Message;

/**
 * Stands before a host that only an unauthenticated redirect or an SRV record names (steps 9 and 10).
 * One that is known is let through at once; for another the technician is asked when the step's turn has
 * come, and before anything is sent there. Outlook asks so too.
 */
record Gateway(Workbench bench, HopTrack hop, InOrder.Turn turn) {
  sealed interface Passage {
    record Open() implements Passage {}

    record Closed(Message why) implements Passage {}

    /** The client does not come to this step, and the hop has ended. */
    record NotNeeded() implements Passage {}
  }

  Passage mayAsk(String host, Message question, Message refused) throws InterruptedException {
    if (bench.signIn().trust().knows(host)) {
      return new Passage.Open();
    }
    if (!hop.isNeeded(turn)) {
      return new Passage.NotNeeded();
    }
    return agreed(host, question) ? new Passage.Open() : new Passage.Closed(refused);
  }

  /** Nobody overtakes the step while the technician thinks. */
  private boolean agreed(String host, Message why) throws InterruptedException {
    hop.activity().hold();
    try {
      return bench.questions().agrees(Consent.Question.FOLLOW_REDIRECT, host, why);
    } finally {
      hop.activity().release();
    }
  }
}
