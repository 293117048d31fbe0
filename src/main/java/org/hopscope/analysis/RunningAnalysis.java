package org.hopscope.analysis;

import java.util.Optional;

/** A handle on an analysis that was started. */
public interface RunningAnalysis {
  /** Closes every socket and ends the analysis; the Ended event follows within 200 ms. Returns at once. */
  void cancel();

  /** Waits until the Ended event has been delivered. */
  void await() throws InterruptedException;

  /** What it is remembered by, for another look; empty while it runs, and where nothing is remembered. */
  default Optional<Earlier> earlier() {
    return Optional.empty();
  }
}
