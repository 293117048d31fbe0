package org.hopscope.model.endpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The clouds for which Microsoft publishes a list, each its own. */
public enum Instance {
  WORLDWIDE("Worldwide"),
  CHINA("China"),
  US_GOVERNMENT_DOD("USGOVDoD"),
  US_GOVERNMENT_GCC_HIGH("USGOVGCCHigh");

  private final String id;

  Instance(String id) {
    this.id = id;
  }

  /** As the web service writes it. */
  public String id() {
    return id;
  }

  /** Of the file that holds its list. */
  public String fileName() {
    return id.toLowerCase(Locale.ROOT) + ".json";
  }

  public static Optional<Instance> byId(String text) {
    return Arrays.stream(values()).filter(i -> i.id.equalsIgnoreCase(text)).findFirst();
  }
}
