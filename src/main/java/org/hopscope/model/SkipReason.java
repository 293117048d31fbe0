package org.hopscope.model;

/** Why a hop was not run, or not run to its end. */
public enum SkipReason {
  NOT_JOINED,
  NO_SIGN_OF_M365,
  /** The step has nothing to work with: no file, no URL was kept. */
  NOTHING_STORED,
  /** The same was done at an earlier step of this client. */
  DONE_BEFORE,
  EXCLUDED_BY_POLICY,
  CLIENT_LACKS_STEP,
  CLIENT_LACKS_PROTOCOL,
  ANSWERED_EARLIER,
  NO_ADDRESS,
  NO_RECORD,
  DEAD_END,
  NOT_OFFERED,
  SIGN_IN_UNPROVEN,
  STOPPED
}
