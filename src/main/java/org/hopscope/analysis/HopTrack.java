package org.hopscope.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;
import org.hopscope.wire.Standings;

/** A hop that is being run: where its evidence goes, and its end. */
final class HopTrack {
  private final Journal journal;
  private final Activity activity;
  private final HappyEyeballs eyeballs = new HappyEyeballs();
  private final CertificateWatch certificates;
  private final Set<String> remarked = ConcurrentHashMap.newKeySet();
  private volatile Optional<Message> remark = Optional.empty();
  private volatile boolean throughProxy;
  private Hop hop;

  HopTrack(Journal journal, Activity activity, Standings standings, Hop hop) {
    this.journal = journal;
    this.activity = activity;
    this.certificates = new CertificateWatch(standings, journal::isFirst, this::learnt);
    this.hop = hop;
    journal.start(hop);
  }

  synchronized Hop hop() {
    return hop;
  }

  String id() {
    return hop().id();
  }

  Activity activity() {
    return activity;
  }

  /** The time that is left to this hop's step. */
  Duration left() {
    return activity.budget().left();
  }

  void see(Evidence evidence) {
    activity.saw(evidence);
    journal.observe(id(), evidence);
    throughProxy |= evidence instanceof Evidence.Tunnel tunnel && tunnel.fault().isEmpty();
    certificates.saw(evidence).ifPresent(journal::expect);
    eyeballs.saw(evidence).ifPresent(this::remark);
    inspected(evidence).ifPresent(this::remarkOnce);
    ClockSkew.saw(evidence, journal.seenAt()).ifPresent(this::remarkOnce);
    ProxyScripts.saw(evidence).ifPresent(this::remarkOnce);
  }

  /** The authority of a certificate has told, or has been given up. */
  private synchronized void learnt(Evidence told) {
    journal.learn(id(), told, certificates::judged);
  }

  /** Whether a proxy has opened the way to the hop's server: then the proxy knows where that is. */
  boolean throughProxy() {
    return throughProxy;
  }

  private static Optional<Message> inspected(Evidence evidence) {
    return evidence instanceof Evidence.Tls tls
        ? tls.vouched().inspector().map(ca -> Message.of("tls.inspected", tls.host(), ca)) : Optional.empty();
  }

  /** Every connection after the first shows the same. */
  private void remarkOnce(Message why) {
    if (remarked.add(why.key())) {
      remark(why);
    }
  }

  /** All are noted; the first becomes what the hop ends with. */
  private void remark(Message why) {
    note(why);
    synchronized (this) {
      remark = remark.or(() -> Optional.of(why));
    }
  }

  /** What is seen from now on was seen then, and is not asked anew. */
  void takenOver(Evidence.TakenOver then) {
    journal.observe(id(), then);
  }

  void note(Message message) {
    journal.observe(id(), new Evidence.Note(message));
  }

  synchronized void move(UnaryOperator<Hop> change) {
    Hop moved = change.apply(hop);
    if (!moved.equals(hop)) {
      hop = moved;
      journal.move(moved);
    }
  }

  /** Waits for the turn. Ends the hop as not needed when an earlier step has answered meanwhile. */
  boolean isNeeded(InOrder.Turn turn) throws InterruptedException {
    boolean needed = awaitPaused(turn);
    if (!needed) {
      skip(SkipReason.ANSWERED_EARLIER, Message.of("skip.answered-earlier"));
    }
    return needed;
  }

  private boolean awaitPaused(InOrder.Turn turn) throws InterruptedException {
    activity.budget().pause();
    try {
      return turn.await();
    } finally {
      activity.budget().resume();
    }
  }

  /** What every connection loses time with, or is read by, deserves a look, though it passes. */
  void pass(Message summary) {
    end(remark.<Outcome>map(Outcome.Warned::new).orElseGet(() -> new Outcome.Passed(summary)));
  }

  void fail(Fault fault, Message summary) {
    end(new Outcome.Failed(fault, summary));
  }

  void skip(SkipReason reason, Message summary) {
    end(new Outcome.Skipped(reason, summary));
  }

  synchronized void end(Outcome outcome) {
    journal.end(id(), certificates.judged(outcome));
  }
}
