package org.hopscope.analysis;

import java.util.Optional;
import org.hopscope.autodiscover.RedirectGuard.Refusal;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.PublicSuffix;

/**
 * Stands before a host that nobody of the account's own names: an unauthenticated redirect or an SRV record
 * does (steps 9 and 10), or a server that is itself unknown. One that is known is let through at once; for
 * another the technician is asked when the step's turn has come, and before anything is sent there. Outlook
 * asks so too in steps 9 and 10.
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

  /**
   * A redirect over verified TLS is the word of the server that gives it. A server of the account's own may
   * send anywhere; a stranger only where a stranger's word is enough.
   */
  Optional<Refusal> refuseOnward(String from, String to) throws InterruptedException {
    if (bench.signIn().trust().knows(from) || PublicSuffix.sameOwner(from, to)) {
      return Optional.empty();
    }
    Message question = Message.of("redirect.ask-onward", from, bench.typed().domain());
    return mayAsk(to, question, Message.of("redirect.not-agreed", to)) instanceof Passage.Closed(Message why)
        ? Optional.of(new Refusal(Fault.REDIRECT_REFUSED, why)) : Optional.empty();
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
