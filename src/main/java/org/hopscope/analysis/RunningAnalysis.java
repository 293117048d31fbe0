package org.hopscope.analysis;

/** A handle on an analysis that was started. */
public interface RunningAnalysis {
  /** Closes every socket and ends the analysis; the Ended event follows within 200 ms. Returns at once. */
  void cancel();

  /** Waits until the Ended event has been delivered. */
  void await() throws InterruptedException;
}
