package org.hopscope.model;

/** What a hop is, for its icon. */
public enum HopKind {
  COMPUTER,
  DNS,
  DIRECTORY,
  SERVER,
  DECISION,
  SIGN_IN,
  PROTOCOL,
  MAILBOX
}
