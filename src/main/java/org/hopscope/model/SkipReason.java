package org.hopscope.model;

/** Why a hop was not run, or not run to its end. */
public enum SkipReason {
  NOT_JOINED,
  NO_SIGN_OF_M365,
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
