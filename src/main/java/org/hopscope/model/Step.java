package org.hopscope.model;

import java.util.Arrays;
import java.util.Optional;

/** Outlook's discovery steps, in its order (Microsoft: Outlook 2016 implementation of Autodiscover). */
public enum Step {
  RESTART_DATA("restart", 1),
  LOCAL_XML_PREFERRED("local-preferred", 2),
  LAST_KNOWN_GOOD("last-known-good", 3),
  M365_DIRECT("m365", 4),
  SCP("scp", 5),
  ROOT_DOMAIN("root", 6),
  AUTODISCOVER_DOMAIN("autodiscover", 7),
  LOCAL_XML("local", 8),
  HTTP_REDIRECT("redirect", 9),
  SRV("srv", 10),
  M365_FAILSAFE("m365-failsafe", 11);

  private final String id;
  private final int number;

  Step(String id, int number) {
    this.id = id;
    this.number = number;
  }

  public String id() {
    return id;
  }

  /** The step's number in Microsoft's list. */
  public int number() {
    return number;
  }

  public static Optional<Step> byId(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
  }
}
