package org.hopscope.ui.wizard;

/** The steps of the wizard, as the rail shows them. */
public enum Page {
  WHO,
  CONSENT,
  LIVE,
  RESULT;

  /** Key of its name. */
  public String key() {
    return "page." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
