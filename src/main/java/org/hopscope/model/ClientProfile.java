package org.hopscope.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clients whose behaviour is followed: their steps, their protocols by preference, their sign-in. */
public enum ClientProfile {
  OUTLOOK_WINDOWS(
      "outlook-windows",
      "Outlook for Windows (current)",
      "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)",
      List.of(Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE),
      EnumSet.allOf(Step.class),
      true),
  OUTLOOK_2010(
      "outlook-2010",
      "Outlook 2010",
      "Microsoft Office/14.0 (Windows NT 6.1; Microsoft Outlook 14.0.4734; Pro)",
      List.of(Protocol.OUTLOOK_ANYWHERE),
      EnumSet.complementOf(EnumSet.of(Step.M365_DIRECT)),
      false),
  OUTLOOK_MAC(
      "outlook-mac",
      "Outlook for Mac (legacy)",
      "MacOutlook/16.89.24090815 (Intelx64 Mac OS X Version 14.5 (Build 23F79))",
      List.of(Protocol.EWS),
      EnumSet.complementOf(EnumSet.of(Step.M365_DIRECT)),
      true);

  private final String id;
  private final String title;
  private final String userAgent;
  private final List<Protocol> protocols;
  private final Set<Step> steps;
  private final boolean modernSignIn;

  ClientProfile(
      String id,
      String title,
      String userAgent,
      List<Protocol> protocols,
      Set<Step> steps,
      boolean modernSignIn) {
    this.id = id;
    this.title = title;
    this.userAgent = userAgent;
    this.protocols = protocols;
    this.steps = steps;
    this.modernSignIn = modernSignIn;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String userAgent() {
    return userAgent;
  }

  /** Protocols this client speaks to a mailbox, the preferred one first. */
  public List<Protocol> protocols() {
    return protocols;
  }

  public boolean takes(Step step) {
    return steps.contains(step);
  }

  /** Whether it can sign in with OAuth 2.0 (a Bearer challenge). */
  public boolean modernSignIn() {
    return modernSignIn;
  }

  /** Whether it asks for mapiHttp settings (the X-MapiHttpCapability request header). */
  public boolean asksMapiHttp() {
    return protocols.contains(Protocol.MAPI_HTTP);
  }

  public static Optional<ClientProfile> byId(String id) {
    return java.util.Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
  }
}
