package org.hopscope.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rule that names the cause which a practice scenario was given: what its first finding must be by. A
 * dash stands for a world where nothing deserves more than a note.
 */
public final class ExpectedFinding {
  private static final String TABLE = """
      cloud-healthy-internet            -
      cloud-healthy-inside              -
      hybrid-cloud-inside               -
      hybrid-cloud-internet             -
      hybrid-onprem                     -
      onprem-only                       -
      ntlm-only                         -
      kerberos                          -
      kerberos-spn-missing              service-principal-missing
      kerberos-clock-skew               kerberos-clock-skew
      ntlm-channel-binding              bound-in-front
      sign-in-downgraded                sign-in-downgraded
      federated                         -
      outlook-anywhere-only             mapi-off-for-organisation
      record-missing                    record-missing-but-found
      not-exchange                      not-exchange
      cname-wrong                       record-elsewhere
      dialects-disagree                 dialects-disagree
      ews-blocked                       ews-blocked-by-tenant
      mapi-no-rights                    logon-refused
      cert-untrusted                    inspecting-proxy
      firewall-m365                     microsoft-dropped
      wrong-password                    wrong-password
      modern-auth                       sign-in-not-carried-out
      cert-expired                      certificate-expired
      redirectaddr-dead                 redirect-addr-domain-missing
      cert-wrong-name                   certificate-for-another-name
      redirect-unknown                  redirect-to-stranger
      redirect-loop                     redirect-loop
      scp-dead                          scp-server-gone
      policy-excludes-scp               policy-excludes-step
      stale-local-xml                   stored-file-misleads
      stale-last-known-good             last-known-good-stale
      server-503                        autodiscover-unavailable
      split-horizon-gone                inside-record-gone
      dangling-cname                    alias-dangling
      rpc-back-end-dead                 rpc-back-end-dead
      clock-skew                        clock-wrong
      proxy-only                        -
      proxy-signed-in                   -
      proxy-inspects                    inspected-though-trusted
      proxy-wrong-password              proxy-refuses-password
      proxy-sign-in                     proxy-wants-sign-in
      proxy-denies                      proxy-refuses
      proxy-dead                        proxy-unreachable
      cert-revoked                      certificate-revoked
      revocation-unreachable            revocation-silent
      pac-proxy                         -
      pac-second                        script-names-gone-first
      pac-wrong                         script-names-dead-proxy
      pac-broken                        script-broken
      net-healthy                       -
      net-blocked                       -
      net-dns-filter                    -
      net-one-address                   one-address-for-all
      net-transparent                   nobody-behind
      net-captive                       captive-portal
      net-reset                         -
      net-inspected                     inspected-though-trusted
      net-wrong-range                   -
      net-ipv6-dead                     ipv6-dead
      net-loss                          -
      net-udp-blocked                   -
      net-proxy-only                    -
      net-smtp-starttls-stripped        -
      net-optional-blocked              -
      net-clock-skew                    clock-wrong
      net-far-door                      -
      net-hairpin                       -
      net-mtu                           -
      net-mtu-tls                       big-packets-lost
      net-proxy-far                     -
      net-slow                          -
      html-not-xml                      web-page-instead-of-settings
      cert-revoked-crl                  certificate-revoked
      cert-not-revoked                  -
      negotiate-only                    -
      ntlm-absurd                       sign-in-unreadable
      sign-in-stalled                   sign-in-stalled
      ntlm-interrupted                  sign-in-interrupted
      split-horizon-normal              -
      split-horizon-missing             record-missing-inside
      wildcard-zone                     wildcard-answers
      apex-cname                        apex-alias
      dnssec-bogus                      signatures-wrong
      dns-forged                        answer-forged
      resolvers-disagree                resolvers-disagree
      long-chain                        alias-chain-long
      srv-only                          -
      srv-bad-target                    srv-bad-target
      srv-dot                           srv-declined
      resolver-down                     resolver-down
      zone-moved                        -
      srv-wrong-port                    srv-wrong-port
      srv-first-unusable                srv-later-counts
      srv-many                          -
      record-old-provider               record-at-former-provider
      record-on-premises                record-leads-on-premises
      record-at-cloud                   record-leads-to-microsoft
      failsafe-refused                  record-missing
      idp-down                          identity-provider-down
      tenant-mx-elsewhere               -
      realm-unreachable                 sign-in-service-unreachable
      hybrid-lookup                     -
      pox-redirect-url                  -
      further-mailboxes                 -
      soap-redirect-address             dialects-disagree
      soap-redirect-url                 dialects-disagree
      soap-busy                         -
      soap-error                        soap-out-of-order
      only-pox                          -
      external-url-empty                external-url-empty
      pox-error-500                     mailbox-unknown-there
      pox-error-501                     address-rejected
      pox-error-503                     user-location-unknown
      pox-error-600                     request-called-invalid
      pox-error-601                     no-provider-for-schema
      pox-error-602                     address-rejected
      pox-error-603                     autodiscover-fails-inside
      clues-disagree                    sign-in-not-carried-out
      rpc-not-allowed                   rpc-not-allowed
      rpc-unknown-user                  mailbox-unknown-to-store
      rpc-access-denied                 rpc-access-denied
      rpc-signed-in                     mapi-off-for-organisation
      rpc-no-address-book               address-book-fails
      restart-data                      -
      local-xml-preferred               -
      local-xml-broken                  local-xml-broken
      local-xml-missing                 local-xml-missing
      local-xml-last                    -
      local-xml-redirectaddr            -
      last-known-good                   -
      last-known-good-excluded          policy-excludes-step
      policy-excludes-m365              -
      policy-excludes-failsafe          record-missing
      policy-excludes-redirect          policy-excludes-step
      policy-excludes-autodiscover      policy-excludes-step
      mapi-http-disabled                mapi-http-disabled-here
      policy-excludes-root              record-missing
      policy-excludes-srv               policy-excludes-step
      preference-excludes-srv           policy-excludes-step
      scp-sites                         -
      scp-other-site                    -
      scp-site-unknown                  -
      scp-left-over                     scp-left-over
      scp-wrong-name                    scp-wrong-name
      scp-pointer                       -
      scp-pointer-open                  -
      scp-circle                        forests-point-in-circle
      scp-none                          record-missing
      ad-referral                       directory-refers
      ad-signing                        directory-needs-tls
      ad-password                       directory-sign-in-fails
      ad-unreachable                    controller-unreachable
      ad-sign-in-first                  -
      ad-ping-blocked                   -
      mapi-no-address-book              address-book-fails
      mapi-switched-off                 mapi-switched-off
      mapi-unknown-user                 mailbox-unknown-to-store
      mapi-wrong-server                 mailbox-on-other-server
      mapi-truncated                    mapi-distorted
      ews-gone                          ews-gone
      ews-older-server                  ews-older-server
      healthcheck-red                   health-red
      graph-dropped                     new-outlook-unreachable
      oab-404                           address-list-missing
      activesync-403                    active-sync-forbidden
      activesync-449                    active-sync-awaits-policy
      activesync-451                    active-sync-elsewhere
      activesync-500                    active-sync-fails
      activesync-503                    active-sync-busy
      activesync-no-header              active-sync-no-header
      ews-gone/outlook-mac              ews-gone
      ews-403-no-reason/outlook-mac     ews-blocked-by-tenant
      ews-throttled/outlook-mac         ews-throttled
      ews-overrun/outlook-mac           ews-throttled
      ews-blocked-own/outlook-mac       ews-blocked
      ews-older-server/outlook-mac      ews-older-server
      ews-refuses/outlook-mac           ews-fails
      cloud-no-mapi                     mapi-off-for-mailbox
      hybrid-cloud-no-mapi              mapi-off-for-mailbox
      hybrid-cloud-ews-blocked          ews-blocked-by-tenant
      hybrid-cloud-modern               sign-in-not-carried-out
      hybrid-cloud-inspected            inspecting-proxy
      inspected-clock-skew              clock-wrong
      inspected-trusted                 inspected-though-trusted
      hybrid-cloud-inspected-trusted    inspected-though-trusted
      hybrid-onprem-inspected-trusted   inspected-though-trusted
      onprem-inspected-trusted          inspected-though-trusted
      hybrid-onprem-no-mapi             mapi-off-for-organisation
      hybrid-onprem-ews-blocked         ews-blocked
      hybrid-onprem-modern              sign-in-not-carried-out
      hybrid-onprem-inspected           inspecting-proxy
      onprem-modern                     sign-in-not-carried-out
      onprem-inspected                  inspecting-proxy
      modern-token                      -
      hybrid-modern-auth                -
      mfa-needed                        second-factor-needed
      consent-needed                    consent-missing
      token-refused                     token-refused
      token-expires                     -
      claims-needed                     new-sign-in-wanted
      bearer-on-demand-token            -
      bearer-on-demand                  sign-in-not-carried-out
      legacy-auth-blocked               -
      conditional-access                conditional-access
      account-locked                    smart-lockout
      password-expired                  password-expired
      account-disabled                  account-disabled
      foreign-issuer                    issuer-foreign
      proxy-name-gone                   proxy-unreachable
      proxy-resolves                    only-proxy-knows-record
      pac-broken-open                   script-broken
      pac-gone                          script-unreachable
      pac-endless                       script-endless
      pac-nonsense                      script-names-nothing
      proxy-split-gone                  inside-record-gone
      onprem-only/outlook-2010          -
      record-missing/outlook-2013       record-missing
      onprem-only/outlook-2013          -
      onprem-only/outlook-mac           -
      cloud-healthy-internet/outlook-2010  outlook-anywhere-gone
      modern-auth/outlook-2010          modern-sign-in-only
      hybrid-cloud-internet/outlook-mac ews-will-end
      ews-blocked/outlook-mac           ews-blocked-by-tenant
      """;

  private static final Map<String, String> RULES = TABLE.lines().map(String::strip).map(line -> line.split("\\s+"))
      .collect(Collectors.toMap(words -> words[0], words -> words[1]));

  private ExpectedFinding() {}

  /** Whether somebody has said what this world must come to. */
  static boolean isTold(Expected world) {
    return RULES.containsKey(key(world));
  }

  /** The id of the rule; empty where nothing deserves more than a note. */
  static Optional<String> of(Expected world) {
    return Optional.of(RULES.get(key(world))).filter(rule -> !rule.equals("-"));
  }

  private static String key(Expected world) {
    return world.toString().replace(" ", "");
  }
}
