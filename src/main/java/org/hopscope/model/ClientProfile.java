package org.hopscope.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clients whose behaviour is followed: their steps, their protocols by preference, their sign-in. */
public enum ClientProfile {
  OUTLOOK_WINDOWS("outlook-windows", "Outlook (Microsoft 365 Apps)", Agents.office("16.0.17928"), Kin.CURRENT),
  OUTLOOK_LTSC_2024("outlook-ltsc-2024", "Outlook LTSC 2024", Agents.office("16.0.17932"), Kin.CURRENT),
  OUTLOOK_LTSC_2021("outlook-ltsc-2021", "Outlook LTSC 2021", Agents.office("16.0.14332"), Kin.CURRENT),
  /** Out of support since 2025-10-14, as Outlook 2016. */
  OUTLOOK_2019("outlook-2019", "Outlook 2019", Agents.office("16.0.10417"), Kin.CURRENT),
  OUTLOOK_2016("outlook-2016", "Outlook 2016", Agents.office("16.0.5422"), Kin.CURRENT),
  /** With Service Pack 1; modern sign-in needs EnableADAL=1 there, which is not set as delivered. */
  OUTLOOK_2013(
      "outlook-2013", "Outlook 2013 SP1", "Microsoft Office/15.0 (Windows NT 6.1; Microsoft Outlook 15.0.4569; Pro)",
      Kin.OUTLOOK_2013),
  /** Service Pack 2 with the updates of 2015, which brought MAPI over HTTP. */
  OUTLOOK_2010_UPDATED(
      "outlook-2010-updated", "Outlook 2010 SP2, updated",
      "Microsoft Office/14.0 (Windows NT 6.1; Microsoft Outlook 14.0.7268; Pro)", Kin.OUTLOOK_2010_UPDATED),
  OUTLOOK_2010(
      "outlook-2010", "Outlook 2010", "Microsoft Office/14.0 (Windows NT 6.1; Microsoft Outlook 14.0.4734; Pro)",
      Kin.OUTLOOK_2010),
  OUTLOOK_NEW("outlook-new", "New Outlook for Windows", Agents.SYNCED, Kin.SYNCED),
  OUTLOOK_NEW_MAC("outlook-new-mac", "New Outlook for Mac", Agents.SYNCED, Kin.SYNCED),
  OUTLOOK_MAC(
      "outlook-mac", "Outlook for Mac (legacy)",
      "MacOutlook/16.89.24090815 (Intelx64 Mac OS X Version 14.5 (Build 23F79))",
      Kin.MAC);

  private static final class Agents {
    static final String SYNCED = "Mozilla/5.0 (compatible; OutlookSync)";

    static String office(String build) {
      return "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook " + build + "; Pro)";
    }
  }

  /** Clients that connect alike. */
  private enum Kin {
    CURRENT("16.0", true, TlsVersion.V1_3, EnumSet.allOf(Step.class), Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE),
    OUTLOOK_2013("15.0", false, TlsVersion.V1_2, without(Step.RESTART_DATA, Step.M365_DIRECT, Step.M365_FAILSAFE),
        Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE),
    OUTLOOK_2010_UPDATED("14.0", false, TlsVersion.V1_2,
        without(Step.RESTART_DATA, Step.LAST_KNOWN_GOOD, Step.M365_DIRECT, Step.M365_FAILSAFE),
        Protocol.MAPI_HTTP, Protocol.OUTLOOK_ANYWHERE),
    OUTLOOK_2010("14.0", false, TlsVersion.V1_2,
        without(Step.RESTART_DATA, Step.LAST_KNOWN_GOOD, Step.M365_DIRECT, Step.M365_FAILSAFE),
        Protocol.OUTLOOK_ANYWHERE),
    /** Knows neither the registry nor what a Windows computer stores. */
    MAC("", true, TlsVersion.V1_3,
        EnumSet.of(Step.ROOT_DOMAIN, Step.AUTODISCOVER_DOMAIN, Step.HTTP_REDIRECT, Step.SRV), Protocol.EWS),
    /** Microsoft's service searches for it, from the internet: neither registry nor Active Directory come in. */
    SYNCED("", true, TlsVersion.V1_3,
        EnumSet.of(
            Step.M365_DIRECT, Step.ROOT_DOMAIN, Step.AUTODISCOVER_DOMAIN, Step.HTTP_REDIRECT, Step.SRV,
            Step.M365_FAILSAFE),
        Protocol.SYNC);

    private final String officeVersion;
    private final boolean modernSignIn;
    private final TlsVersion newestTls;
    private final Set<Step> steps;
    private final List<Protocol> protocols;

    Kin(
        String officeVersion, boolean modernSignIn, TlsVersion newestTls, Set<Step> steps, Protocol... protocols) {
      this.officeVersion = officeVersion;
      this.modernSignIn = modernSignIn;
      this.newestTls = newestTls;
      this.steps = steps;
      this.protocols = List.of(protocols);
    }

    private static Set<Step> without(Step... steps) {
      return EnumSet.complementOf(EnumSet.copyOf(List.of(steps)));
    }
  }

  private final String id;
  private final String title;
  private final String userAgent;
  private final Kin kin;

  ClientProfile(String id, String title, String userAgent, Kin kin) {
    this.id = id;
    this.title = title;
    this.userAgent = userAgent;
    this.kin = kin;
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
    return Optional.of(kin.officeVersion).filter(v -> !v.isEmpty());
  }

  /** Protocols this client speaks to a mailbox, the preferred one first. */
  public List<Protocol> protocols() {
    return kin.protocols;
  }

  public boolean speaks(Protocol protocol) {
    return kin.protocols.contains(protocol);
  }

  /** Outlook for Windows asks EWS for free/busy times and automatic replies, whatever it connects with. */
  public boolean usesBeside(Protocol protocol) {
    return protocol == Protocol.EWS && speaks(Protocol.OUTLOOK_ANYWHERE);
  }

  public boolean takes(Step step) {
    return kin.steps.contains(step);
  }

  /** Whether it can sign in with OAuth 2.0 (a Bearer challenge). */
  public boolean modernSignIn() {
    return kin.modernSignIn;
  }

  /**
   * The newest version that the newest system it runs on offers. Outlook 2010 and 2013 end with Windows 10,
   * which has TLS 1.2 and no finished TLS 1.3 (Microsoft: Support for SSL/TLS protocols on Windows). Windows 7
   * offers them TLS 1.0 only, until it has KB3140245 and the registry value DefaultSecureProtocols.
   */
  public TlsVersion newestTls() {
    return kin.newestTls;
  }

  /** Whether it asks for mapiHttp settings (the X-MapiHttpCapability request header). */
  public boolean asksMapiHttp() {
    return speaks(Protocol.MAPI_HTTP);
  }

  public static Optional<ClientProfile> byId(String id) {
    return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
  }
}
