package org.hopscope.endpoints.sweep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hopscope.wire.PublicSuffix;

/**
 * Knows a page again: hosts of different owners do not answer with the same one, unless somebody on the way
 * answers for them. Who was the first waits until there is a second, or all have answered.
 */
final class Pages {
  private record First(String host, CompletableFuture<Boolean> shared) {}

  private final Map<String, First> firsts = new HashMap<>();
  private final CompletableFuture<Boolean> portal = new CompletableFuture<>();
  private int toCome;

  /** @param answers how many will be brought */
  Pages(int answers) {
    this.toCome = answers;
    if (answers == 0) {
      portal.complete(false);
    }
  }

  /** Whether somebody answers for the hosts of several owners. */
  CompletableFuture<Boolean> portal() {
    return portal;
  }

  /** To be called once for each answer; empty when it is no page. */
  synchronized CompletableFuture<Boolean> bring(String host, Optional<Page> page) {
    CompletableFuture<Boolean> shared = page.map(p -> known(host, p))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
    if (--toCome == 0) {
      noneToCome();
    }
    return shared;
  }

  /** Nobody need wait any more. */
  synchronized void noneToCome() {
    firsts.values().forEach(first -> first.shared().complete(false));
    portal.complete(false);
  }

  private CompletableFuture<Boolean> known(String host, Page page) {
    First first = firsts.computeIfAbsent(page.mark(), m -> new First(host, new CompletableFuture<>()));
    if (!PublicSuffix.sameOwner(first.host(), host)) {
      first.shared().complete(true);
      portal.complete(true);
    }
    return first.shared();
  }
}
