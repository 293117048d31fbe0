package org.hopscope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is known to go wrong on the way to a mailbox has a rule that names it. */
class FailuresTest {
  /** A failure, and the rules that name it: several where who has to act differs. */
  private static final String CATALOGUE = """
      no autodiscover record: record-missing, record-missing-but-found, record-not-missed
      record points on-premises, the mailbox is in the cloud: record-leads-on-premises
      record points at the cloud, the mailbox is on-premises: record-leads-to-microsoft
      CNAME to a dead name: alias-dangling
      A record at an old provider: record-at-former-provider, record-elsewhere
      inside and outside differ: inside-and-outside-differ, inside-record-gone, record-missing-inside, record-only-inside
      wildcard answers: wildcard-answers
      SRV malformed: srv-bad-target, srv-declined, srv-names-alias
      SRV with a wrong port: srv-wrong-port
      SRV not the lowest priority: srv-later-counts
      resolver down: resolver-down, no-dns-server
      NXDOMAIN hijack: name-hijacked, one-address-for-all
      DNS answers forged: answer-forged
      DNSSEC bogus: signatures-wrong
      IPv6 dead: ipv6-dead
      port 443 dropped: microsoft-dropped, own-server-silent
      port 443 refused: microsoft-refused, own-server-refuses
      reset after ClientHello: microsoft-cut, connection-cut
      proxy needs sign-in: proxy-wants-sign-in, proxy-refuses-password, proxy-no-scheme
      PAC wrong: script-names-dead-proxy, script-names-gone-first, script-unreachable, script-broken, script-endless, script-names-nothing
      captive portal: captive-portal
      MTU black hole: big-packets-lost
      everything accepted and nothing behind: nobody-behind
      clock skew: clock-wrong
      old endpoint list in the firewall: firewall-list-old
      certificate expired: certificate-expired
      certificate not yet valid: certificate-not-yet-valid
      certificate for a wrong name: certificate-for-another-name
      certificate self-signed: certificate-self-signed
      certificate of an unknown authority: authority-unknown
      inspecting proxy: inspecting-proxy, inspected-though-trusted
      missing intermediate: chain-incomplete
      old protocol only: old-tls-only, client-tls-too-old
      weak key: certificate-weak
      certificate revoked: certificate-revoked
      client certificate demanded: client-certificate-wanted, client-certificate-untrusted
      root domain answers with a web page: root-domain-web-page
      root domain's certificate prompts: root-domain-certificate
      401 loop: sign-in-stalled
      403: access-denied
      404: nothing-there
      500 with Exchange's error: server-error
      503: autodiscover-unavailable, microsoft-unavailable
      600 on POST: request-called-invalid
      601: no-provider-for-schema
      603: autodiscover-fails-inside
      redirect loop: redirect-loop
      redirect to http: redirect-to-plain-http
      RedirectAddr to itself: redirect-addr-loop
      RedirectAddr domain without record: redirect-addr-domain-missing
      SCP dead: scp-server-gone
      SCP with wrong name: scp-wrong-name
      SCP left over from a removed server: scp-left-over
      stale local XML: stored-file-misleads
      stale last known good: last-known-good-stale
      policy excludes the needed step: policy-excludes-step, policy-closes-way-round
      dialects disagree: dialects-disagree
      mailbox unknown on-premises: mailbox-unknown-there
      tenant unknown: tenant-unknown
      target address wrong: target-address-wrong
      MAPI/HTTP off by server: mapi-switched-off, mapi-off-for-organisation
      MAPI/HTTP off by client policy: mapi-http-disabled-here
      internal URL only, external URL empty: external-url-empty
      nspi fails though emsmdb works: address-book-fails
      X-ResponseCode not 0: mapi-response-code
      healthcheck red: health-red
      Outlook Anywhere not offered by Exchange Online: outlook-anywhere-gone
      EXPR host unreachable: expr-host-unreachable
      RPC proxy alive but back end dead: rpc-back-end-dead
      EWS blocked by tenant: ews-blocked-by-tenant
      EWS gone: ews-gone, ews-will-end
      EWS throttled: ews-throttled
      OAB 404: address-list-missing
      client too old: client-version-refused, modern-sign-in-only
      wrong password: wrong-password
      password expired: password-expired
      account locked: account-locked, smart-lockout
      MFA needed: second-factor-needed
      conditional access: conditional-access, new-sign-in-wanted
      consent: consent-missing, application-not-assigned
      legacy authentication blocked: legacy-sign-in-blocked
      federated IdP down: identity-provider-down
      NTLM without channel binding refused: bound-in-front
      Kerberos SPN missing: service-principal-missing
      Kerberos clock skew: kerberos-clock-skew, directory-clock-skew
      hybrid modern auth off: hybrid-modern-auth-off
      Bearer issuer foreign: issuer-foreign
      licence missing: licence-missing
      AD FS name not resolved: adfs-name-unknown
      AD FS certificate expired: adfs-certificate-expired
      AD FS certificate with a wrong name: adfs-certificate-misnamed
      AD FS certificate untrusted: adfs-certificate-untrusted
      token-signing certificate expired: token-signing-expired
      federation token refused: federation-token-refused
      namespace not federated: namespace-not-federated
      federated but the user unknown in Microsoft 365: federated-user-unknown
      UPN mismatch: upn-mismatch
      system time wrong: sign-in-clock-skew
      ActiveSync 401: active-sync-refused
      ActiveSync 403: active-sync-forbidden
      ActiveSync 449: active-sync-awaits-policy
      ActiveSync 451: active-sync-elsewhere
      ActiveSync 500: active-sync-fails
      ActiveSync 503: active-sync-busy
      ActiveSync ExternalUrl malformed: active-sync-url-malformed
      no MS-Server-ActiveSync header: active-sync-no-header
      ActiveSync version not negotiable: active-sync-no-version
      not all authentication methods offered: only-basic-offered
      unsupported authentication method: no-common-scheme
      anonymous authentication where it must not be: anonymous-allowed
      pre-authenticating firewall in front: sign-in-page-in-front
      403.4 SSL required: ssl-needed
      500 because the publishing rule's name differs: publishing-rule-misnamed
      unexpected redirect: redirect-unexpected
      positive answer where only a redirect counts: no-redirect-there
      SRV not found: srv-missing
      host name not resolved: server-name-unknown
      missing EXCH: exch-missing
      missing EXPR: expr-missing
      missing AuthPackage: auth-package-missing
      provider error inside the XML: provider-error
      invalid URLs for availability and OOF: availability-url-broken
      mutual authentication not established: rpc-wrong-principal
      mutual authentication by an alternative name only: principal-alternative-only
      RPC access denied: rpc-access-denied
      RPC over HTTP not allowed for the mailbox: rpc-not-allowed
      MAPI not allowed for the mailbox: mapi-not-allowed, mapi-off-for-mailbox
      cached mode required: cached-mode-required
      RPC encryption required: encryption-required
      mailbox server not available: database-offline, mailbox-on-other-server
      mailbox unknown to the store: mailbox-unknown-to-store
      EWS URL leads to an older server: ews-older-server
      network error while talking to the host: no-route, handshake-fails, answers-too-late, microsoft-answers-too-late
      no MX: mail-record-missing
      SOA and NS disagree: primary-not-listed, serials-differ
      """;

  private static final Set<String> RULES = Stream.concat(Rulebook.ALL.stream(), Stream.of(Rulebook.LAST)).map(Rule::id)
      .collect(Collectors.toSet());

  static Stream<String> failures() {
    return CATALOGUE.lines().map(String::strip);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void hasARuleOfItsOwn(String failure) {
    assertThat(RULES).containsAll(rules(failure));
    List<String> others = failures().filter(f -> !f.equals(failure)).flatMap(f -> rules(f).stream()).toList();
    assertThat(others).as(failure).doesNotContainAnyElementsOf(rules(failure));
  }

  private static List<String> rules(String failure) {
    return List.of(failure.substring(failure.lastIndexOf(": ") + 2).split(", "));
  }
}
