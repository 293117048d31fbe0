package org.hopscope.model;

/** The chart's two lanes. */
public enum Lane {
  CLOUD,
  HYBRID;

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
