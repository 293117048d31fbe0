package org.hopscope.wire.revocation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.wire.Http;
import org.hopscope.wire.Standings;
import org.hopscope.wire.WireClock;

/**
 * What is known of the certificates of one world. Each is asked about once, beside the requests, which go on
 * meanwhile; only a credential waits for the answer, and not for long.
 */
public final class Revocations implements Register, Standings {
  /** From the handshake on. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private record Pending(long since, CompletableFuture<Evidence.Revocation> result) {}

  private final Function<Http.Request, Http.Reply> wire;
  private final WireClock clock;
  private final Map<String, Pending> all = new ConcurrentHashMap<>();

  /** @param wire by which authorities are asked */
  public Revocations(Function<Http.Request, Http.Reply> wire, WireClock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public Optional<Evidence.Revocation> shown(X509Certificate leaf, Optional<X509Certificate> issuer, byte[] staple) {
    Optional<Evidence.Revocation> stapled = new Staple(clock).shown(leaf, issuer, staple);
    stapled.ifPresent(told -> all.put(Fingerprint.of(leaf), begin(CompletableFuture.completedFuture(told))));
    return known(all.computeIfAbsent(Fingerprint.of(leaf), id -> begin(ask(leaf, issuer))));
  }

  private Pending begin(CompletableFuture<Evidence.Revocation> result) {
    return new Pending(clock.nanos(), result);
  }

  private CompletableFuture<Evidence.Revocation> ask(X509Certificate leaf, Optional<X509Certificate> issuer) {
    if (issuer.isEmpty() || Pointers.of(leaf).isEmpty()) {
      return CompletableFuture.completedFuture(
          Inquiry.evidence(leaf, Standing.NOT_ASKED, Optional.empty(), List.of(), Duration.ZERO));
    }
    return CompletableFuture.supplyAsync(new Inquiry(leaf, issuer.get(), wire, clock)::run,
        work -> Thread.ofVirtual().name("revocation").start(work));
  }

  private static Optional<Evidence.Revocation> known(Pending pending) {
    return pending.result().isDone() && !pending.result().isCompletedExceptionally()
        ? Optional.of(pending.result().join()) : Optional.empty();
  }

  /** What is known now of one that was shown. */
  public Optional<Evidence.Revocation> known(X509Certificate leaf) {
    return Optional.ofNullable(all.get(Fingerprint.of(leaf))).flatMap(Revocations::known);
  }

  /** The same after a wait, which is not long, whatever the authority does. */
  public Optional<Evidence.Revocation> await(X509Certificate leaf) throws InterruptedException {
    Pending pending = all.get(Fingerprint.of(leaf));
    if (pending == null) {
      return Optional.empty();
    }
    try {
      long left = PATIENCE.toNanos() - (clock.nanos() - pending.since());
      return Optional.of(pending.result().get(Math.max(0, left), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException untold) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<CompletableFuture<Evidence.Revocation>> of(Evidence.Certificate certificate) {
    return Optional.ofNullable(all.get(certificate.sha256())).map(Pending::result).map(CompletableFuture::copy);
  }
}
