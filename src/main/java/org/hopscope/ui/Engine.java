package org.hopscope.ui;

import java.time.InstantSource;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Sweeper;
import org.hopscope.analysis.batch.BatchRunner;

/**
 * What the window starts, and what it starts it by.
 *
 * @param clock for what the technician does: analyses bring their own times
 */
public record Engine(Places places, Analyzer analyzer, Sweeper sweeper, EndpointLists lists, InstantSource clock) {
  /** For many analyses. */
  public BatchRunner batches() {
    return BatchRunner.of(analyzer);
  }
}
