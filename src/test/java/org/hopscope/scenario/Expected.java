package org.hopscope.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Lane;
import org.hopscope.model.Protocol;

/**
 * What each practice scenario comes to: one table for the window, the command line and the engine.
 *
 * @param says words that the verdict's sentence must hold
 * @param lane the lane that is taken, or in which the road ends
 */
public record Expected(
    String scenario,
    ClientProfile client,
    Deployment deployment,
    Result outcome,
    Optional<Protocol> protocol,
    Optional<String> brokenAt,
    Lane lane,
    List<String> says) {

  private static Expected connects(String id, Deployment deployment, Protocol protocol, Lane lane, String... says) {
    return new Expected(
        id, ClientProfile.OUTLOOK_WINDOWS, deployment, Result.CONNECTS, Optional.of(protocol),
        Optional.empty(), lane, List.of(says));
  }

  private static Expected blocked(String id, Deployment deployment, String at, Lane lane, String... says) {
    return new Expected(
        id, ClientProfile.OUTLOOK_WINDOWS, deployment, Result.BLOCKED, Optional.empty(),
        Optional.of(at), lane, List.of(says));
  }

  /** Every scenario a technician can choose, by the current Outlook for Windows. */
  public static List<Expected> all() {
    return List.of(
        connects("cloud-healthy-internet", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD,
            "Microsoft 365", "MAPI over HTTP"),
        connects("cloud-healthy-inside", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD,
            "Microsoft 365", "MAPI over HTTP"),
        connects("hybrid-cloud-inside", Deployment.HYBRID_CLOUD_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "Hybrid", "MAPI over HTTP"),
        connects("hybrid-cloud-internet", Deployment.HYBRID_CLOUD_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "Hybrid", "MAPI over HTTP"),
        connects("hybrid-onprem", Deployment.HYBRID_ON_PREMISES_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "Hybrid", "MAPI over HTTP"),
        connects("onprem-only", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID,
            "MAPI over HTTP"),
        connects("ntlm-only", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("kerberos", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("kerberos-spn-missing", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("kerberos-clock-skew", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("ntlm-channel-binding", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "password"),
        blocked("sign-in-downgraded", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID,
            "password", "was not sent"),
        connects("federated", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365"),
        connects("outlook-anywhere-only", Deployment.ON_PREMISES, Protocol.OUTLOOK_ANYWHERE, Lane.HYBRID,
            "Outlook Anywhere"),
        connects("record-missing", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD,
            "autodiscover.contoso.com is missing", "step 11", "MAPI over HTTP"),
        blocked("not-exchange", Deployment.NOT_EXCHANGE, "r0.dns", Lane.HYBRID,
            "Not Exchange", "autodiscover.contoso.com"),
        blocked("cname-wrong", Deployment.UNKNOWN, "r0.dns", Lane.HYBRID,
            "autodiscover.contoso.com", "autodiscover.fabrikam-hosting.com"),
        connects("dialects-disagree", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("ews-blocked", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        blocked("mapi-no-rights", Deployment.ON_PREMISES, "p.mapi-http", Lane.HYBRID,
            "mail.fabrikam.com", "MAPI over HTTP", "refuses the logon"),
        blocked("cert-untrusted", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "autodiscover-s.outlook.com"),
        blocked("firewall-m365", Deployment.CLOUD_ONLY, "p.mapi-http", Lane.CLOUD, "outlook.office365.com"),
        blocked("wrong-password", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "password"),
        new Expected("modern-auth", ClientProfile.OUTLOOK_WINDOWS, Deployment.CLOUD_ONLY,
            Result.SIGN_IN_UNPROVEN, Optional.of(Protocol.MAPI_HTTP), Optional.empty(), Lane.CLOUD,
            List.of("sign-in")),
        blocked("cert-expired", Deployment.HYBRID_ON_PREMISES_MAILBOX, "r0.autodiscover", Lane.HYBRID,
            "autodiscover.contoso.com", "expired"),
        blocked("redirectaddr-dead", Deployment.HYBRID_CLOUD_MAILBOX, "r1.dns", Lane.HYBRID,
            "contoso-old.mail.onmicrosoft.com"),
        blocked("cert-wrong-name", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID,
            "autodiscover.fabrikam.com"),
        blocked("redirect-unknown", Deployment.ON_PREMISES, "r0.redirect", Lane.HYBRID,
            "autodiscover.contoso.com", "mail.proseware-hosting.com", "agree"),
        blocked("redirect-loop", Deployment.ON_PREMISES, "r0.autodiscover.u1", Lane.HYBRID, "redirect"),
        blocked("scp-dead", Deployment.ON_PREMISES, "r0.scp.1", Lane.HYBRID, "mail00.corp.fabrikam.com"),
        blocked("policy-excludes-scp", Deployment.ON_PREMISES, "r0.scp", Lane.HYBRID,
            "step 5", "ExcludeScpLookup=1", "HKCU\\Software\\Policies", "administrator"),
        blocked("stale-local-xml", Deployment.ON_PREMISES, "p.mapi-http", Lane.HYBRID,
            "mail00.fabrikam.com", "autodiscover.xml on this computer"),
        connects("stale-last-known-good", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID,
            "MAPI over HTTP", "mail00.fabrikam.com"),
        blocked("server-503", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "503"),
        blocked("split-horizon-gone", Deployment.UNKNOWN, "r0.dns", Lane.HYBRID,
            "autodiscover.contoso.com", "192.0.2.9", "mail.contoso.com", "internal DNS"),
        blocked("dangling-cname", Deployment.ON_PREMISES, "r0.dns", Lane.HYBRID,
            "autodiscover.contoso.com", "mail-old.contoso.com"),
        blocked("rpc-back-end-dead", Deployment.ON_PREMISES, "p.outlook-anywhere", Lane.HYBRID,
            "mail.fabrikam.com", "server behind it"),
        connects("clock-skew", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("proxy-only", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("proxy-signed-in", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("proxy-inspects", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        blocked("proxy-wrong-password", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD,
            "proxy refused the name or password"),
        blocked("proxy-sign-in", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy asks for a sign-in"),
        blocked("proxy-denies", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy refuses",
            "Past the proxy autodiscover-s.outlook.com can be reached", "network team"),
        blocked("proxy-dead", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy on the way"),
        blocked("cert-revoked", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID,
            "autodiscover.fabrikam.com", "revoked"),
        connects("revocation-unreachable", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("pac-proxy", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365", "MAPI over HTTP"),
        connects("pac-second", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        blocked("pac-wrong", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy on the way",
            "old-proxy.corp.contoso.com", "proxy.pac"),
        blocked("pac-broken", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy script", "line 2"),
        connects("net-healthy", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-blocked", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-dns-filter", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        blocked("net-one-address", Deployment.UNKNOWN, "r0.dns", Lane.HYBRID, "autodiscover.contoso.com",
            "203.0.113.66"),
        blocked("net-transparent", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "autodiscover-s.outlook.com"),
        blocked("net-captive", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD,
            "wifi.alpinehotel.example", "in place of Microsoft 365"),
        connects("net-reset", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365", "MAPI over HTTP"),
        connects("net-inspected", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-wrong-range", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-ipv6-dead", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-loss", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365", "MAPI over HTTP"),
        connects("net-udp-blocked", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-proxy-only", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-smtp-starttls-stripped", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-clock-skew", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-far-door", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-hairpin", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-mtu", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365", "MAPI over HTTP"),
        blocked("net-mtu-tls", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "autodiscover-s.outlook.com",
            "no TLS connection"),
        connects("net-proxy-far", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        connects("net-slow", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365", "MAPI over HTTP"),
        connects("net-optional-blocked", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        blocked("html-not-xml", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "web page"));
  }

  /** Worlds that are not offered: each proves one branch. */
  public static List<Expected> hidden() {
    return List.of(
        blocked("cert-revoked-crl", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "revoked"),
        connects("cert-not-revoked", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("negotiate-only", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("ntlm-absurd", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "cannot be read"),
        blocked("sign-in-stalled", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "does not carry it through"),
        blocked("ntlm-interrupted", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "load balancer"),
        connects("split-horizon-normal", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("split-horizon-missing", Deployment.UNKNOWN, "r0.dns", Lane.CLOUD,
            "inside, this name does not exist", "mail.contoso.com"),
        blocked("wildcard-zone", Deployment.ON_PREMISES, "r0.dns", Lane.HYBRID, "wildcard", "203.0.113.80"),
        connects("apex-cname", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("dnssec-bogus", Deployment.UNKNOWN, "r0.dns", Lane.HYBRID, "DNSSEC"),
        blocked("dns-forged", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "10.11.12.13", "filter"),
        connects("resolvers-disagree", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("long-chain", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("srv-only", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        blocked("srv-bad-target", Deployment.UNKNOWN, "r0.srv", Lane.HYBRID, "SRV"),
        blocked("srv-dot", Deployment.UNKNOWN, "r0.srv", Lane.HYBRID, "SRV record", "no such service"),
        connects("resolver-down", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("zone-moved", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("srv-wrong-port", Deployment.UNKNOWN, "r0.srv.to", Lane.HYBRID, "4433", "SRV record"),
        connects("srv-first-unusable", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        connects("srv-many", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        blocked("record-old-provider", Deployment.UNKNOWN, "r0.autodiscover", Lane.HYBRID,
            "cpanel.wingtip-hosting.com", "former provider", "autodiscover.outlook.com"),
        connects("record-on-premises", Deployment.HYBRID_CLOUD_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "does not have the mailbox", "step 11"),
        blocked("record-at-cloud", Deployment.HYBRID_ON_PREMISES_MAILBOX, "r0.m365", Lane.CLOUD, "Exchange of its own"),
        blocked("failsafe-refused", Deployment.HYBRID, "r0.dns", Lane.HYBRID,
            "autodiscover.contoso.com", "on a guess"),
        connects("idp-down", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365"),
        connects("tenant-mx-elsewhere", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365"),
        connects("realm-unreachable", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365"),
        connects("hybrid-lookup", Deployment.HYBRID_ON_PREMISES_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID, "Hybrid"),
        connects("pox-redirect-url", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("further-mailboxes", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("soap-redirect-address", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("soap-redirect-url", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("soap-busy", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("soap-error", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("only-pox", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("external-url-empty", Deployment.ON_PREMISES, "p.mapi-http", Lane.HYBRID, "external URLs"),
        blocked("pox-error-500", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "no mailbox", "500"),
        blocked("pox-error-501", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "malformed", "501"),
        blocked("pox-error-503", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "cannot find out", "503"),
        blocked("pox-error-600", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "invalid", "600"),
        blocked("pox-error-601", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "provider", "601"),
        blocked("pox-error-602", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "invalid", "602"),
        blocked("pox-error-603", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID, "failed inside", "603"),
        new Expected("clues-disagree", ClientProfile.OUTLOOK_WINDOWS, Deployment.CLOUD_ONLY,
            Result.SIGN_IN_UNPROVEN, Optional.of(Protocol.MAPI_HTTP), Optional.empty(), Lane.CLOUD,
            List.of("sign-in")));
  }

  /** Worlds that prove one branch each; not offered for practice, so not in the window's list. */
  public static List<Expected> branches() {
    return List.of(
        blocked("rpc-not-allowed", Deployment.ON_PREMISES, "p.outlook-anywhere", Lane.HYBRID,
            "switched off for this mailbox", "MAPIBlockOutlookRpcHttp"),
        blocked("rpc-unknown-user", Deployment.ON_PREMISES, "p.outlook-anywhere", Lane.HYBRID,
            "does not know the mailbox"),
        blocked("rpc-access-denied", Deployment.ON_PREMISES, "p.outlook-anywhere", Lane.HYBRID,
            "denied to this account"),
        connects("rpc-signed-in", Deployment.ON_PREMISES, Protocol.OUTLOOK_ANYWHERE, Lane.HYBRID, "Outlook Anywhere"),
        blocked("rpc-no-address-book", Deployment.ON_PREMISES, "p.outlook-anywhere", Lane.HYBRID,
            "the mailbox opens", "address book does not"),
        connects("restart-data", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "restart.xml"),
        connects("local-xml-preferred", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("local-xml-broken", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID,
            "autodiscover.xml", "goes on without it"),
        connects("local-xml-missing", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID,
            "autodiscover.xml", "cannot be read"),
        connects("local-xml-last", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "autodiscover.xml"),
        connects("local-xml-redirectaddr", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365"),
        connects("last-known-good", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("last-known-good-excluded", Deployment.ON_PREMISES, "r0.last-known-good", Lane.HYBRID,
            "step 3", "ExcludeLastKnownGoodURL=1", "(policy)"),
        connects("policy-excludes-m365", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365"),
        blocked("policy-excludes-failsafe", Deployment.CLOUD_ONLY, "r0.dns", Lane.CLOUD,
            "autodiscover.contoso.com", "Step 11", "ExcludeExplicitO365Endpoint=1"),
        blocked("policy-excludes-redirect", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD,
            "step 4", "ExcludeExplicitO365Endpoint=1", "administrator"),
        blocked("policy-excludes-autodiscover", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID,
            "step 7", "ExcludeHttpsAutoDiscoverDomain=1"),
        connects("mapi-http-disabled", Deployment.ON_PREMISES, Protocol.OUTLOOK_ANYWHERE, Lane.HYBRID,
            "Outlook Anywhere"),
        blocked("policy-excludes-root", Deployment.ON_PREMISES, "r0.dns", Lane.HYBRID,
            "did not try everything", "ExcludeHttpsRootDomain=1"),
        blocked("policy-excludes-srv", Deployment.ON_PREMISES, "r0.srv", Lane.HYBRID, "ExcludeSrvRecord=1"),
        blocked("preference-excludes-srv", Deployment.ON_PREMISES, "r0.srv", Lane.HYBRID,
            "ExcludeSrvLookup=1", "(preference)"));
  }

  /** What Active Directory tells, or does not. */
  public static List<Expected> forests() {
    return List.of(
        connects("scp-sites", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("scp-other-site", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("scp-site-unknown", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("scp-left-over", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("scp-wrong-name", Deployment.ON_PREMISES, "r0.scp.1", Lane.HYBRID,
            "mail01.corp.fabrikam.com", "step 5", "certificate for mail.fabrikam.com"),
        connects("scp-pointer", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("scp-pointer-open", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        blocked("scp-circle", Deployment.ON_PREMISES, "r0.scp.forest.forest", Lane.HYBRID, "point at each other"),
        blocked("scp-none", Deployment.ON_PREMISES, "r0.dns", Lane.HYBRID, "autodiscover.fabrikam.com"),
        blocked("ad-referral", Deployment.ON_PREMISES, "r0.scp", Lane.HYBRID, "corp.fabrikam.com", "elsewhere"),
        blocked("ad-signing", Deployment.ON_PREMISES, "r0.scp", Lane.HYBRID, "corp.fabrikam.com", "signed"),
        blocked("ad-password", Deployment.ON_PREMISES, "r0.scp", Lane.HYBRID, "corp.fabrikam.com", "sign-in"),
        blocked("ad-unreachable", Deployment.ON_PREMISES, "r0.scp", Lane.HYBRID, "domain controller", "reached"),
        connects("ad-sign-in-first", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("ad-ping-blocked", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"));
  }

  /** Deployments in states that decide about the protocol: see src/docs/protocols.md. */
  public static List<Expected> protocols() {
    return List.of(
        blocked("cloud-no-mapi", Deployment.CLOUD_ONLY, "p.mapi-http", Lane.CLOUD, "MAPI is not offered",
            "Set-CASMailbox"),
        blocked("hybrid-cloud-no-mapi", Deployment.HYBRID_CLOUD_MAILBOX, "p.mapi-http", Lane.CLOUD,
            "MAPI is not offered"),
        connects("hybrid-cloud-ews-blocked", Deployment.HYBRID_CLOUD_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "MAPI over HTTP"),
        unproven("hybrid-cloud-modern", Deployment.HYBRID_CLOUD_MAILBOX, Optional.of(Protocol.MAPI_HTTP)),
        blocked("hybrid-cloud-inspected", Deployment.HYBRID, "r0.autodiscover", Lane.HYBRID,
            "Contoso Web Inspection CA"),
        connects("inspected-clock-skew", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        connects("inspected-trusted", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        connects("hybrid-cloud-inspected-trusted", Deployment.HYBRID_CLOUD_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "MAPI over HTTP"),
        connects("hybrid-onprem-inspected-trusted", Deployment.HYBRID_ON_PREMISES_MAILBOX, Protocol.MAPI_HTTP,
            Lane.HYBRID,
            "MAPI over HTTP"),
        connects("onprem-inspected-trusted", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("hybrid-onprem-no-mapi", Deployment.HYBRID_ON_PREMISES_MAILBOX, Protocol.OUTLOOK_ANYWHERE, Lane.HYBRID,
            "Outlook Anywhere"),
        connects("hybrid-onprem-ews-blocked", Deployment.HYBRID_ON_PREMISES_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "MAPI over HTTP"),
        unproven("hybrid-onprem-modern", Deployment.HYBRID, Optional.empty()),
        blocked("hybrid-onprem-inspected", Deployment.HYBRID, "r0.autodiscover", Lane.HYBRID,
            "Contoso Web Inspection CA"),
        unproven("onprem-modern", Deployment.ON_PREMISES, Optional.empty()),
        blocked("onprem-inspected", Deployment.ON_PREMISES, "r0.autodiscover", Lane.HYBRID,
            "Contoso Web Inspection CA"));
  }

  /** Ways through a proxy that are not offered. */
  public static List<Expected> proxies() {
    return List.of(
        blocked("proxy-name-gone", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy on the way",
            "old-proxy.corp.contoso.com"),
        connects("proxy-resolves", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP",
            "the proxy does"),
        connects("pac-broken-open", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "Microsoft 365",
            "MAPI over HTTP"),
        blocked("pac-gone", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy script", "HTTP 404"),
        blocked("pac-endless", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy script", "does not come to an end"),
        blocked("pac-nonsense", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "proxy script", "names no proxy"),
        connects("proxy-split-gone", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"));
  }

  /** Where a token is wanted, with an application to get it by; the lab's own unless one is set. */
  public static List<Expected> tokens() {
    return List.of(
        connects("modern-token", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        connects("hybrid-modern-auth", Deployment.HYBRID_ON_PREMISES_MAILBOX, Protocol.MAPI_HTTP, Lane.HYBRID,
            "MAPI over HTTP"),
        unproven("mfa-needed", Lane.CLOUD, "second factor", "AADSTS50076"),
        unproven("consent-needed", Lane.CLOUD, "consent", "AADSTS65001"),
        unproven("token-refused", Lane.CLOUD, "proven up to authorisation"),
        connects("token-expires", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        unproven("claims-needed", Lane.CLOUD, "new sign-in"),
        connects("bearer-on-demand-token", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        unproven("bearer-on-demand", Lane.CLOUD, "sign-in"),
        connects("legacy-auth-blocked", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        blocked("conditional-access", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "Conditional Access policy"),
        blocked("account-locked", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "locked"),
        blocked("password-expired", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "password has expired"),
        blocked("account-disabled", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "anna@contoso.com is disabled"),
        blocked("foreign-issuer", Deployment.CLOUD_ONLY, "r0.m365", Lane.CLOUD, "not Microsoft's",
            "No token was requested"));
  }

  private static Expected unproven(String id, Deployment deployment, Optional<Protocol> protocol) {
    return new Expected(
        id, ClientProfile.OUTLOOK_WINDOWS, deployment, Result.SIGN_IN_UNPROVEN, protocol, Optional.empty(),
        Lane.HYBRID, List.of("sign-in"));
  }

  private static Expected unproven(String id, Lane lane, String... says) {
    return new Expected(
        id, ClientProfile.OUTLOOK_WINDOWS, Deployment.CLOUD_ONLY, Result.SIGN_IN_UNPROVEN,
        Optional.of(Protocol.MAPI_HTTP),
        Optional.empty(), lane, List.of(says));
  }

  /** The whole table. */
  public static Stream<Expected> every() {
    return Stream
        .of(all(), hidden(), branches(), forests(), services(), protocols(), tokens(), proxies(), otherClients())
        .flatMap(List::stream);
  }

  /** Those that a technician can choose, as every client that differs. */
  public static Stream<Expected> offered() {
    return every().filter(e -> !Rehearsal.scenario(e.scenario()).hidden());
  }

  /** Those that nobody can choose. */
  public static Stream<Expected> unoffered() {
    return every().filter(e -> Rehearsal.scenario(e.scenario()).hidden());
  }

  /** Other clients, where the answer differs. */
  public static List<Expected> otherClients() {
    return List.of(
        new Expected("onprem-only", ClientProfile.OUTLOOK_2010, Deployment.ON_PREMISES, Result.CONNECTS,
            Optional.of(Protocol.OUTLOOK_ANYWHERE), Optional.empty(), Lane.HYBRID, List.of("Outlook Anywhere")),
        new Expected("record-missing", ClientProfile.OUTLOOK_2013, Deployment.CLOUD_ONLY, Result.BLOCKED,
            Optional.empty(), Optional.of("r0.dns"), Lane.CLOUD, List.of("autodiscover.contoso.com")),
        new Expected("onprem-only", ClientProfile.OUTLOOK_2013, Deployment.ON_PREMISES, Result.CONNECTS,
            Optional.of(Protocol.MAPI_HTTP), Optional.empty(), Lane.HYBRID, List.of("MAPI over HTTP")),
        new Expected("onprem-only", ClientProfile.OUTLOOK_MAC, Deployment.ON_PREMISES, Result.CONNECTS,
            Optional.of(Protocol.EWS), Optional.empty(), Lane.HYBRID, List.of("Exchange Web Services")),
        new Expected("cloud-healthy-internet", ClientProfile.OUTLOOK_2010, Deployment.CLOUD_ONLY, Result.BLOCKED,
            Optional.empty(), Optional.of("p.outlook-anywhere"), Lane.CLOUD, List.of("Outlook Anywhere")),
        new Expected("modern-auth", ClientProfile.OUTLOOK_2010, Deployment.CLOUD_ONLY, Result.BLOCKED,
            Optional.empty(), Optional.of("r0.redirect.to"), Lane.CLOUD, List.of("sign-in")),
        new Expected("hybrid-cloud-internet", ClientProfile.OUTLOOK_MAC, Deployment.HYBRID_CLOUD_MAILBOX,
            Result.CONNECTS, Optional.of(Protocol.EWS), Optional.empty(), Lane.HYBRID,
            List.of("Exchange Web Services")),
        byMac("ews-blocked", Deployment.CLOUD_ONLY, Lane.CLOUD, "setting blocks EWS", "EWSAllowedAppIDs",
            "1 April 2027"));
  }

  /** Services that fail beside an open way, and what EWS says to the client that has nothing else. */
  public static List<Expected> services() {
    return List.of(
        connects("mapi-no-address-book", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID,
            "The mailbox was opened"),
        connects("mapi-switched-off", Deployment.ON_PREMISES, Protocol.OUTLOOK_ANYWHERE, Lane.HYBRID,
            "Outlook Anywhere"),
        blocked("mapi-unknown-user", Deployment.ON_PREMISES, "p.mapi-http", Lane.HYBRID, "does not know the mailbox"),
        blocked("mapi-wrong-server", Deployment.ON_PREMISES, "p.mapi-http", Lane.HYBRID, "ecWrongServer (0x478)"),
        blocked("mapi-truncated", Deployment.ON_PREMISES, "p.mapi-http", Lane.HYBRID, "no MAPI over HTTP"),
        connects("ews-gone", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        connects("ews-older-server", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("healthcheck-red", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("graph-dropped", Deployment.CLOUD_ONLY, Protocol.MAPI_HTTP, Lane.CLOUD, "MAPI over HTTP"),
        connects("oab-404", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("activesync-403", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("activesync-449", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("activesync-451", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("activesync-500", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("activesync-503", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        connects("activesync-no-header", Deployment.ON_PREMISES, Protocol.MAPI_HTTP, Lane.HYBRID, "MAPI over HTTP"),
        byMac("ews-gone", Deployment.CLOUD_ONLY, Lane.CLOUD, "ended EWS on 1 April 2027", "new Outlook for Mac"),
        byMac("ews-403-no-reason", Deployment.CLOUD_ONLY, Lane.CLOUD, "HTTP 403",
            "does not say that a setting blocks it"),
        byMac("ews-throttled", Deployment.CLOUD_ONLY, Lane.CLOUD, "throttles this account"),
        byMac("ews-overrun", Deployment.ON_PREMISES, Lane.HYBRID, "throttles this account"),
        byMac("ews-blocked-own", Deployment.ON_PREMISES, Lane.HYBRID, "blocks EWS", "EwsApplicationAccessPolicy"),
        byMac("ews-older-server", Deployment.ON_PREMISES, Lane.HYBRID, "Exchange Server 2010", "older"),
        byMac("ews-refuses", Deployment.ON_PREMISES, Lane.HYBRID, "ErrorMailboxStoreUnavailable"));
  }

  private static Expected byMac(String id, Deployment deployment, Lane lane, String... says) {
    return new Expected(
        id, ClientProfile.OUTLOOK_MAC, deployment, Result.BLOCKED, Optional.empty(), Optional.of("p.ews"), lane,
        List.of(says));
  }

  @Override
  public String toString() {
    return scenario + (client == ClientProfile.OUTLOOK_WINDOWS ? "" : " / " + client.id());
  }
}
