package org.hopscope.analysis.batch;

import java.time.Duration;

/** Told of a batch, from the threads of its workers: of several addresses at once, of one in order. It may wait. */
public interface BatchSink {
  /** Its analysis begins. */
  default void begun(Account account) {}

  /** Its analysis has ended, and counts. @param since the batch began, pauses and all */
  void ended(Account account, Duration since);

  /** It did not end by itself, or a server was asked too much: it waits again, and nothing that it told counts. */
  void back(Account account);

  /** The last word. @param complete whether all have ended */
  void over(boolean complete);
}
