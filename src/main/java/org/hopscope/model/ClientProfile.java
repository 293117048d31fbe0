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
      "16.0",
      List.of(Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE),
      EnumSet.allOf(Step.class),
      true),
  /** With Service Pack 1; modern sign-in needs EnableADAL=1 there, which is not set as delivered. */
  OUTLOOK_2013(
      "outlook-2013",
      "Outlook 2013 SP1",
      "Microsoft Office/15.0 (Windows NT 6.1; Microsoft Outlook 15.0.4569; Pro)",
      "15.0",
      List.of(Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE),
      EnumSet.complementOf(EnumSet.of(Step.RESTART_DATA, Step.M365_DIRECT, Step.M365_FAILSAFE)),
      false),
  OUTLOOK_2010(
      "outlook-2010",
      "Outlook 2010",
      "Microsoft Office/14.0 (Windows NT 6.1; Microsoft Outlook 14.0.4734; Pro)",
      "14.0",
      List.of(Protocol.OUTLOOK_ANYWHERE),
      EnumSet.complementOf(
          EnumSet.of(Step.RESTART_DATA, Step.LAST_KNOWN_GOOD, Step.M365_DIRECT, Step.M365_FAILSAFE)),
      false),
  /** Knows neither the registry nor what a Windows computer stores. */
  OUTLOOK_MAC(
      "outlook-mac",
      "Outlook for Mac (legacy)",
      "MacOutlook/16.89.24090815 (Intelx64 Mac OS X Version 14.5 (Build 23F79))",
      "",
      List.of(Protocol.EWS),
      EnumSet.of(Step.ROOT_DOMAIN, Step.AUTODISCOVER_DOMAIN, Step.HTTP_REDIRECT, Step.SRV),
      true);

  private final String id;
  private final String title;
  private final String userAgent;
  private final String officeVersion;
  private final List<Protocol> protocols;
  private final Set<Step> steps;
  private final boolean modernSignIn;

  ClientProfile(
      String id,
      String title,
      String userAgent,
      String officeVersion,
      List<Protocol> protocols,
      Set<Step> steps,
      boolean modernSignIn) {
    this.id = id;
    this.title = title;
    this.userAgent = userAgent;
    this.officeVersion = officeVersion;
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

  /** As in the registry's keys: "16.0". Empty for a client that has no registry, and so no policies. */
  public Optional<String> officeVersion() {
    return Optional.of(officeVersion).filter(v -> !v.isEmpty());
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
