package org.hopscope.model;

/** What a hop is, for its icon. */
public enum HopKind {
  COMPUTER,
  /** What is asked about an account beside the steps. */
  ACCOUNT,
  DNS,
  DIRECTORY,
  SERVER,
  /** An answer kept on this computer. */
  FILE,
  DECISION,
  SIGN_IN,
  COMPARISON,
  PROTOCOL,
  /** What is beside the mailbox: address book, phones, health. */
  SERVICES,
  /** What there is past the proxy. */
  DIRECT,
  MAILBOX
}
