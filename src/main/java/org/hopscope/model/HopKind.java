package org.hopscope.model;

/** What a hop is, for its icon. */
public enum HopKind {
  COMPUTER,
  /** What is asked about an account beside the steps. */
  ACCOUNT,
  DNS,
  DIRECTORY,
  SERVER,
  DECISION,
  SIGN_IN,
  COMPARISON,
  PROTOCOL,
  MAILBOX
}
