package org.hopscope.ui.wizard;

import java.util.List;

/** The steps of the wizard, as the rail shows them; and beside them the network. */
public enum Page {
  WHO,
  CONSENT,
  LIVE,
  RESULT,
  /** What of the network is to be tested. */
  NETWORK,
  /** The test of it, running or over. */
  SWEEP,
  /** Past analyses. */
  HISTORY,
  /** Many addresses. */
  BATCH;

  /** The steps of an analysis. */
  public static final List<Page> STEPS = List.of(WHO, CONSENT, LIVE, RESULT);

  /** Belongs to no analysis. */
  public boolean ofNetwork() {
    return this == NETWORK || this == SWEEP;
  }

  /** No step of an analysis: one goes there from a step, and back to it. */
  public boolean beside() {
    return !STEPS.contains(this);
  }

  /** Key of its name. */
  public String key() {
    return "page." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
