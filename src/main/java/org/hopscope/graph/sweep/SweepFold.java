package org.hopscope.graph.sweep;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.event.SweepEvent;

/** Folds the events of one sweep while it runs. Safe for one thread that tells and others that look. */
public final class SweepFold implements SweepEvent.Sink {
  private final AtomicReference<SweepTable> table = new AtomicReference<>(SweepTable.empty());
  private final Runnable changed;

  /** @param changed run after each event, on the thread that told it */
  public SweepFold(Runnable changed) {
    this.changed = changed;
  }

  @Override
  public void accept(SweepEvent event) {
    table.updateAndGet(before -> before.with(event));
    changed.run();
  }

  /** The table now. */
  public SweepTable table() {
    return Objects.requireNonNull(table.get());
  }
}
