package org.hopscope.wire.proxy;

import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hopscope.model.Fault;
import org.hopscope.wire.Scope;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.PacScript;
import org.jspecify.annotations.Nullable;

/**
 * A script that is loaded when it is first wanted, in nobody's time but its own; all who want it wait together.
 * The first place is asked for on trial: of a script that does not come to an end there is one run, not many.
 */
final class LoadedOnce {
  private static final Duration LOADING = Duration.ofSeconds(4);

  private static final Duration TRIAL = Duration.ofSeconds(8);

  private final URI url;
  private final ScriptLoader loader;
  private final Function<String, PacScript> made;
  private final Scope world;
  private @Nullable CompletableFuture<PacScript> script;

  LoadedOnce(URI url, ScriptLoader loader, Function<String, PacScript> made, Scope world) {
    this.url = url;
    this.loader = loader;
    this.made = made;
    this.world = world;
  }

  /** Waits no longer than allowed, and not at all once the scope is cancelled. */
  PacScript get(URI place, Duration deadline, Scope scope) throws PacFailure {
    CompletableFuture<PacScript> mine = begun(place).copy();
    Closeable onCancel = () -> mine.cancel(false);
    scope.add(onCancel);
    try {
      return mine.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | CancellationException e) {
      throw new PacFailure(Fault.DEADLINE, "not ready in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PacFailure(Fault.DEADLINE, "Cancelled");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      scope.remove(onCancel);
    }
  }

  private synchronized CompletableFuture<PacScript> begun(URI place) {
    if (script == null) {
      script = CompletableFuture.supplyAsync(() -> load(place), Thread::startVirtualThread);
    }
    return script;
  }

  private PacScript load(URI place) {
    try {
      PacScript loaded = made.apply(loader.load(url, LOADING, world));
      tryOut(loaded, place);
      return loaded;
    } catch (PacFailure failure) {
      throw new CompletionException(failure);
    }
  }

  private void tryOut(PacScript loaded, URI place) throws PacFailure {
    try {
      loaded.routes(place, TRIAL, world);
    } catch (PacFailure failure) {
      if (failure.fault() == Fault.PAC_ENDLESS) {
        throw failure;
      }
    }
  }

  private static PacFailure failure(@Nullable Throwable cause) {
    return cause instanceof PacFailure failure ? failure : new PacFailure(Fault.INTERNAL, String.valueOf(cause));
  }
}
