package org.hopscope.wire;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is open on behalf of one analysis, or one part of it. Cancelling closes everything registered,
 * now and from now on, so that blocked reads return at once.
 */
public final class Scope implements AutoCloseable {
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean cancelled = new AtomicBoolean();

  /** Registers; closes at once when the scope is cancelled already. */
  public void add(Closeable resource) {
    open.add(resource);
    if (cancelled.get()) {
      closeQuietly(resource);
    }
  }

  public void remove(Closeable resource) {
    open.remove(resource);
  }

  /** A scope that is cancelled with this one, and can be cancelled alone. */
  public Scope child() {
    Scope child = new Scope();
    add(child::cancel);
    return child;
  }

  public boolean isCancelled() {
    return cancelled.get();
  }

  public void cancel() {
    cancelled.set(true);
    open.forEach(Scope::closeQuietly);
  }

  @Override
  public void close() {
    cancel();
  }

  private static void closeQuietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException | RuntimeException ignored) {
      // closing is all we wanted
    }
  }
}
