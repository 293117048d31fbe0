package org.hopscope.model.endpoint;

import java.util.Arrays;
import java.util.Optional;

/** How much a set suffers from proxies and detours, as Microsoft sorts them. */
public enum Category {
  /** Straight to the internet: most of the bandwidth and all that is sensitive to delay. */
  OPTIMIZE("Optimize"),
  /** Needs the connection, less sensitive. */
  ALLOW("Allow"),
  /** As any other traffic to the internet. */
  DEFAULT("Default");

  private final String id;

  Category(String id) {
    this.id = id;
  }

  /** As the web service writes it. */
  public String id() {
    return id;
  }

  public static Optional<Category> byId(String text) {
    return Arrays.stream(values()).filter(c -> c.id.equalsIgnoreCase(text)).findFirst();
  }
}
