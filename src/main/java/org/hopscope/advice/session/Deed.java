package org.hopscope.advice.session;

import java.util.Locale;

/** What came of something that was to be done. */
public enum Deed {
  DONE, NOT_POSSIBLE, SKIPPED;

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
