package org.hopscope.ui.network;

import java.util.Locale;

/** A service of Microsoft 365, as the list sorts its endpoints. */
public enum Service {
  EXCHANGE("Exchange", true),
  TEAMS("Skype", true),
  SHAREPOINT("SharePoint", false),
  COMMON("Common", true);

  private final String area;
  private final boolean first;

  Service(String area, boolean first) {
    this.area = area;
    this.first = first;
  }

  /** As the list calls it. */
  public String area() {
    return area;
  }

  /** Whether it is tested unless somebody says otherwise. */
  boolean first() {
    return first;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String key() {
    return "network.service." + id();
  }
}
