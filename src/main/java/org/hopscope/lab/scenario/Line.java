package org.hopscope.lab.scenario;

/** What becomes of the packets between a world's computer and the internet. */
public enum Line {
  SOUND,
  /** Each fifth destination loses the first packets that are sent there. */
  LOSSY,
  /** Somebody on the way takes every connection, and has nothing behind it. */
  TAKEN_OVER
}
