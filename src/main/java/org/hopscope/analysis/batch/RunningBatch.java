package org.hopscope.analysis.batch;

import org.hopscope.analysis.RunningAnalysis;

/** A handle on a batch that was started. */
public interface RunningBatch extends RunningAnalysis {
  /** Begins no further address until it is told otherwise; those that have begun go on to their end. */
  void pause(boolean wanted);
}
