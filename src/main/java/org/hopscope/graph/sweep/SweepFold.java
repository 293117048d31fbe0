package org.hopscope.graph.sweep;

import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.event.SweepEvent;

/** Folds the events of one sweep while it runs. Safe for one thread that tells and others that look. */
public final class SweepFold implements SweepEvent.Sink {
  private final AtomicReference<SweepTable> table = new AtomicReference<>(SweepTable.empty());
  private final SweepEvent.Sink then;

  /** @param then told each event after it was folded, on the thread that told it */
  public SweepFold(SweepEvent.Sink then) {
    this.then = then;
  }

  @Override
  public void accept(SweepEvent event) {
    table.updateAndGet(before -> before.with(event));
    then.accept(event);
  }

  /** The table now. */
  public SweepTable table() {
    return table.get();
  }
}
