package org.hopscope.endpoints.sweep;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.hopscope.wire.Scope;

/** Work whose result several wait for. */
final class Shared {
  /** Work on the network, which can be stopped. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws InterruptedException;
  }

  private Shared() {}

  /** What is known under a key, or is found out now by the first who wants it. */
  static <K, T> T of(Map<K, CompletableFuture<T>> known, K key, Work<T> work) throws InterruptedException {
    CompletableFuture<T> fresh = new CompletableFuture<>();
    CompletableFuture<T> before = known.putIfAbsent(key, fresh);
    if (before != null) {
      return get(before);
    }
    run(fresh, work);
    return get(fresh);
  }

  static <T> CompletableFuture<T> start(String name, Scope scope, Work<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(result, work));
    Closeable stop = thread::interrupt;
    scope.add(stop);
    result.whenComplete((value, defect) -> scope.remove(stop));
    thread.start();
    return result;
  }

  private static <T> void run(CompletableFuture<T> result, Work<T> work) {
    try {
      result.complete(work.run());
    } catch (InterruptedException | RuntimeException | Error stopped) {
      result.completeExceptionally(stopped);
    }
  }

  static <T> T get(CompletableFuture<T> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof InterruptedException) {
        throw new InterruptedException();
      }
      throw new CompletionException(failed.getCause());
    }
  }
}
