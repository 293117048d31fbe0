package org.hopscope.model;

/** Outlook's discovery steps, in its order (Microsoft: Outlook 2016 implementation of Autodiscover). */
public enum Step {
  M365_DIRECT("m365", 4),
  SCP("scp", 5),
  ROOT_DOMAIN("root", 6),
  AUTODISCOVER_DOMAIN("autodiscover", 7),
  HTTP_REDIRECT("redirect", 9),
  SRV("srv", 10);

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
}
