package org.hopscope.model;

/** The chart's columns, left to right. */
public enum Stage {
  START,
  FIND,
  AUTODISCOVER,
  WHERE,
  REDIRECT,
  AUTODISCOVER_M365,
  PROTOCOL,
  MAILBOX;

  /** As in JSON: {@code autodiscover-m365}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
