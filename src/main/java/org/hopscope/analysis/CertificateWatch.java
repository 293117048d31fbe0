package org.hopscope.analysis;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.wire.Standings;

/**
 * Whether the certificates that a hop sees still stand. Their authorities are asked beside the hop, which may be over
 * when they tell.
 */
final class CertificateWatch {
  private final Standings standings;
  private final Predicate<String> first;
  private final Consumer<Evidence> told;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private volatile Optional<Outcome> revoked = Optional.empty();
  private volatile Optional<Outcome> silent = Optional.empty();

  /**
   * @param first whether nobody in the analysis has claimed this before: what is wrong beside many hops is told at one
   * @param told is given each certificate's standing once, and what is worth a note, from any thread
   */
  CertificateWatch(Standings standings, Predicate<String> first, Consumer<Evidence> told) {
    this.standings = standings;
    this.first = first;
    this.told = told;
  }

  /** What is to be awaited on account of this evidence. */
  Optional<CompletableFuture<Void>> saw(Evidence evidence) {
    return evidence instanceof Evidence.Tls tls && !tls.chain().isEmpty() && seen.add(tls.chain().getFirst().sha256())
        ? follow(tls.host(), tls.chain().getFirst()) : Optional.empty();
  }

  private Optional<CompletableFuture<Void>> follow(String host, Evidence.Certificate leaf) {
    return standings.of(leaf).map(later -> {
      boolean ours = first.test(leaf.sha256());
      return later.thenAccept(standing -> learn(host, standing, ours));
    });
  }

  private void learn(String host, Evidence.Revocation standing, boolean ours) {
    if (standing.isRevoked()) {
      revoked = Optional.of(new Outcome.Failed(Fault.TLS_REVOKED, revoked(host, standing)));
    }
    told.accept(standing);
    standing.silent().filter(asked -> ours && first.test(asked.where()))
        .ifPresent(asked -> warn(Message.of("revocation.silent", host, asked.where())));
  }

  /** Noted as well: the hop may end with another remark. */
  private void warn(Message why) {
    silent = Optional.of(new Outcome.Warned(why));
    told.accept(new Evidence.Note(why));
  }

  private static Message revoked(String host, Evidence.Revocation standing) {
    return Fault.TLS_REVOKED.at(host, standing.word().map(Evidence.Word::inWords).orElse(""));
  }

  /** What looked good was not, where the certificate had been taken back; what slows every client deserves a look. */
  Outcome judged(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Passed passed -> revoked.or(() -> silent).orElse(outcome);
      case Outcome.Warned warned -> revoked.orElse(outcome);
      case Outcome.Failed _,Outcome.ExpectedFailure _,Outcome.Skipped _ -> outcome;
    };
  }
}
