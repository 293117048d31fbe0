package org.hopscope.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hopscope.model.Evidence;
import org.hopscope.model.Hop;
import org.hopscope.wire.Scope;
import org.hopscope.wire.Standings;
import org.hopscope.wire.WireClock;

/**
 * Between the hops and the network: what an earlier look was told, and is not to be asked anew, is taken from memory,
 * with what was seen then. Everything else is asked, and kept for the next look. How the hops go on from an answer is
 * not remembered but thought anew, so that an old answer and a new one never contradict each other.
 */
final class Recall {
  /** Asks the network. */
  @FunctionalInterface
  interface Asking<A> {
    A ask(Consumer<Evidence> seen);
  }

  /**
   * @param kept whether an answer may be remembered
   * @param asAccount whether it is told to the account
   */
  record Terms<A>(Class<A> type, Predicate<A> kept, boolean asAccount) {
    static <A> Terms<A> anybody(Class<A> type) {
      return new Terms<>(type, any -> true, false);
    }

    static <A> Terms<A> account(Class<A> type, Predicate<A> kept) {
      return new Terms<>(type, kept, true);
    }
  }

  /** When that was seen which is told again now. */
  private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

  private final Memory before;
  private final Lookback earlier;
  private final WireClock clock;
  private final Memory now = new Memory();
  private final Set<String> anew = ConcurrentHashMap.newKeySet();
  private final Map<String, Boolean> told = new ConcurrentHashMap<>();

  /** @param before what may be taken over; of the hops that are concerned, nothing is */
  Recall(Memory before, Lookback earlier, WireClock clock) {
    this.before = before;
    this.earlier = earlier;
    this.clock = clock;
  }

  /** A first look. */
  static Recall nothing(WireClock clock) {
    return new Recall(new Memory(), Lookback.NONE, clock);
  }

  /** Whether it is not a first look. */
  boolean looksBack() {
    return earlier != Lookback.NONE;
  }

  /** What there is to be remembered by now. */
  Memory memory() {
    return now;
  }

  /** What follows from a hop that is asked anew is asked anew too. */
  void begins(Hop hop) {
    if (earlier.isConcerned(hop.id()) || hop.from().filter(anew::contains).isPresent()) {
      anew.add(hop.id());
    }
  }

  /** Whether the client did not come to this hop before it had asked anything there. */
  boolean wasPassedOver(String hop) {
    return !anew.contains(hop) && earlier.wasPassedOver(hop) && !before.knows(hop);
  }

  /** The time by which what is seen is judged: of what is told again, the earlier one. */
  static Instant seenAt(WireClock clock) {
    return THEN.isBound() ? THEN.get() : clock.now();
  }

  /** @param seen is given what is seen, or was */
  <A> A ask(HopTrack hop, Ask about, Terms<A> terms, Consumer<Evidence> seen, Scope within, Asking<A> network) {
    Optional<Memory.Told> remembered = remembered(hop.id(), about);
    return remembered.isPresent()
        ? terms.type().cast(again(hop, about, remembered.get(), seen))
        : first(hop, about, terms, seen, within, network);
  }

  /** What it was told, where it is not to be asked anew. */
  <A> Optional<A> recalled(HopTrack hop, Ask about, Class<A> type, Consumer<Evidence> seen) {
    return remembered(hop.id(), about).map(then -> type.cast(again(hop, about, then, seen)));
  }

  private Optional<Memory.Told> remembered(String hop, Ask about) {
    return anew.contains(hop) ? Optional.empty() : before.of(hop, about);
  }

  private Object again(HopTrack hop, Ask about, Memory.Told then, Consumer<Evidence> seen) {
    now.keep(hop.id(), about, then);
    if (told.putIfAbsent(hop.id(), true) == null) {
      hop.takenOver(new Evidence.TakenOver(earlier.when(hop.id()).orElse(then.when()), earlier.took(hop.id())));
    }
    ScopedValue.where(THEN, then.when()).run(() -> then.seen().forEach(seen));
    return then.answer();
  }

  private <A> A first(
      HopTrack hop, Ask about, Terms<A> terms, Consumer<Evidence> seen, Scope within, Asking<A> network) {
    Notes notes = noting(seen);
    A answer = network.ask(notes);
    if (terms.kept().test(answer)) {
      keep(hop.id(), about, answer, notes, terms.asAccount(), within);
    }
    return answer;
  }

  /** What is seen while something is asked that cannot be asked within {@link #ask}. */
  Notes noting(Consumer<Evidence> seen) {
    return new Notes(clock.now(), Collections.synchronizedList(new ArrayList<>()), seen);
  }

  /** Passes on what it is given, and keeps it. */
  record Notes(Instant when, List<Evidence> heard, Consumer<Evidence> seen) implements Consumer<Evidence> {
    @Override
    public void accept(Evidence evidence) {
      heard.add(evidence);
      seen.accept(evidence);
    }
  }

  /** Remembers what was told to the account. What a cancel has cut short says nothing. */
  void keep(HopTrack hop, Ask about, Object answer, Notes notes, Scope within) {
    keep(hop.id(), about, answer, notes, true, within);
  }

  private void keep(String hop, Ask about, Object answer, Notes notes, boolean asAccount, Scope within) {
    if (!within.isCancelled()) {
      synchronized (notes.heard()) {
        now.keep(hop, about, new Memory.Told(answer, notes.heard(), notes.when(), asAccount));
      }
    }
  }

  /** The standings of the certificates that a hop sees. */
  Standings standings(String hop, Standings network, Scope within) {
    return certificate -> {
      Ask about = new Ask.Standing(certificate.sha256());
      Optional<Memory.Told> then = remembered(hop, about);
      then.ifPresent(t -> now.keep(hop, about, t));
      return then.map(t -> CompletableFuture.completedFuture((Evidence.Revocation) t.answer()))
          .or(() -> network.of(certificate).map(later -> later.whenComplete((standing, defect) -> {
            if (defect == null) {
              keep(hop, about, standing, noting(aside -> {}), false, within);
            }
          })));
    };
  }
}
