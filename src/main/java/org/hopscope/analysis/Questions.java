package org.hopscope.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.wire.WireClock;

/**
 * Puts questions to the technician: one at a time, and each once. Keeps the analysis' own time, which
 * stands still while somebody thinks.
 */
final class Questions {
  private record Asked(Consent.Question question, String host) {}

  private final Consent consent;
  private final WireClock clock;
  private final Map<Asked, Boolean> answers = new HashMap<>();
  private final ReentrantLock asking = new ReentrantLock();
  private boolean open;
  private long since;
  private long thought;

  Questions(Consent consent, WireClock clock) {
    this.consent = consent;
    this.clock = clock;
  }

  boolean agrees(Consent.Question question, String host, Message why) throws InterruptedException {
    Asked asked = new Asked(question, MicrosoftHosts.plain(host));
    asking.lockInterruptibly();
    try {
      Boolean before = answers.get(asked);
      if (before == null) {
        before = ask(question, host, why);
        answers.put(asked, before);
      }
      return before;
    } finally {
      asking.unlock();
    }
  }

  private boolean ask(Consent.Question question, String host, Message why) throws InterruptedException {
    stop();
    try {
      return consent.agrees(question, host, why);
    } finally {
      goOn();
    }
  }

  /** Something that the technician has to do elsewhere. */
  interface Away<T> {
    T run() throws InterruptedException;
  }

  <T> T away(Away<T> waiting) throws InterruptedException {
    asking.lockInterruptibly();
    stop();
    try {
      return waiting.run();
    } finally {
      consent.over();
      goOn();
      asking.unlock();
    }
  }

  void tell(Consent.Elsewhere where) {
    consent.tell(where);
  }

  private synchronized void stop() {
    open = true;
    since = clock.nanos();
  }

  private synchronized void goOn() {
    open = false;
    thought += clock.nanos() - since;
  }

  /** Nanoseconds, without those that the technician took to answer. */
  synchronized long nanos() {
    return (open ? since : clock.nanos()) - thought;
  }
}
