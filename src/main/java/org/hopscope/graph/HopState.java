package org.hopscope.graph;

/** A hop's state as shown: icon, colour and word. */
public enum HopState {
  WAITING,
  RUNNING,
  PASSED,
  WARNING,
  FAILED,
  /** Failed as designed; no finding. */
  EXPECTED,
  SKIPPED;

  /** As in JSON. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
