package org.hopscope.advice.session;

import java.util.Locale;

/** What can be answered; which of these to what says {@link Topic}. */
public enum Answer {
  MINE, SOMEBODY, YES, NO, UNSURE, JUST_NOW, LONGER;

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
