package org.hopscope.analysis;

import org.hopscope.model.Message;

/**
 * A practice place whose fault can be taken away. It stays open until this is closed: whoever opens the place
 * meanwhile looks into the same world, and finds it as it is by then.
 */
public interface Exercise extends AutoCloseable {
  /** What is done to the world to mend it, in a sentence. */
  Message remedy();

  /**
   * Takes the fault out of the world; does nothing where that has been done. May take two seconds: not on the FX
   * thread. An analysis that runs there loses its connections.
   *
   * @throws java.io.UncheckedIOException when this machine has no free loopback port; the world stays as it was
   */
  void mend();

  /** Puts the fault back; otherwise as {@link #mend}. */
  void breakAgain();

  boolean mended();

  /** The account, and what is to be typed as the world is now: for some faults the remedy is another password. */
  Place.Example example();

  /** Stops the practice servers. */
  @Override
  void close();
}
