package org.hopscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Evidence.Clue;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;
import org.hopscope.model.Sign;
import org.hopscope.model.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the road ends, rule by rule. */
class BlameTest {
  private static final String OWN_MX = "10 mail.contoso.com.";

  private static String brokenAt(Tale tale) {
    Verdict verdict = tale.verdict();
    assertThat(verdict.outcome()).isEqualTo(Verdict.Result.BLOCKED);
    return verdict.brokenAt().orElseThrow();
  }

  @Test
  void aRefusedPasswordIsTheFindingWhateverElseFailed() {
    Tale tale = Tales.cloudRecord().fail("r0.root", Fault.REDIRECT_INSECURE).fail("r0.m365", Fault.WRONG_PASSWORD);
    Tales.skipRest(tale, "r0.autodiscover", "r0.redirect", "r0.srv");
    assertThat(brokenAt(Tales.unreached(tale.noStep()))).isEqualTo("r0.m365");
  }

  @Test
  void aWithheldPasswordCountsLessThanARefusedOne() {
    Tale tale = Tales.ownRecord(OWN_MX).fail("r0.root", Fault.CREDENTIAL_WITHHELD)
        .fail("r0.autodiscover", Fault.WRONG_PASSWORD);
    Tales.skipRest(tale, "r0.redirect", "r0.srv");
    assertThat(brokenAt(Tales.unreached(tale.noStep()))).isEqualTo("r0.autodiscover");
  }

  @ParameterizedTest
  @EnumSource(names = {"REDIRECT_LOOP", "REDIRECT_TOO_DEEP", "REDIRECT_INSECURE"})
  void aRedirectThatCannotBeFollowedEndsTheRoadWhereItWasTold(Fault fault) {
    Tale tale = Tales.ownRecord(OWN_MX).pass("r0.autodiscover")
        .hop("r0.autodiscover.u1", "r0.autodiscover", "mail.contoso.com")
        .fail("r0.autodiscover.u1", fault, "https://autodiscover.contoso.com/");
    assertThat(brokenAt(Tales.restFails(tale))).isEqualTo("r0.autodiscover.u1");
  }

  @Test
  void aWebSiteThatRedirectsToPlainHttpIsNotTheCause() {
    Tale tale = Tales.ownRecord(OWN_MX).fail("r0.root", Fault.REDIRECT_INSECURE)
        .fail("r0.autodiscover", Fault.TLS_EXPIRED)
        .expected("r0.redirect", Fault.NOT_A_REDIRECT).expected("r0.srv", Fault.DNS_NO_DOMAIN).noStep();
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.autodiscover");
  }

  @Test
  void aRedirectAddrToItselfIsBlamedOnTheQuestionWhereTheMailboxIs() {
    Tale tale = Tales.ownRecord(OWN_MX).pass("r0.autodiscover").stepChosen("r0.autodiscover")
        .hop("r0.where", "r0.autodiscover", "autodiscover.contoso.com")
        .redirectAddr("r0.where", "anna@contoso.com", false)
        .fail("r0.where", Fault.REDIRECT_ADDR_LOOP, "anna@contoso.com");
    Tales.skipRest(tale, "r0.root", "r0.redirect", "r0.srv");
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.where");
  }

  @Test
  void aMalformedRedirectAddrFromMicrosoftIsBlamedOnTheServerThatToldIt() {
    Tale tale = Tales.cloudRecord().pass("r0.m365").stepChosen("r0.m365").redirectAddr("r0.m365", "nobody", false);
    Tales.skipRest(tale, "r0.root", "r0.autodiscover", "r0.redirect", "r0.srv");
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.m365");
  }

  @Test
  void theRecordOfTheRedirectAddrComesBeforeItsServers() {
    assertThat(brokenAt(Tales.deadRedirectAddr())).isEqualTo("r1.dns");
  }

  @Test
  void withAGoodRecordTheFirstServerOfTheLaterRoundIsNamed() {
    Tale tale = Tales.sentOn().leads("r1.dns", Leads.MICROSOFT_365, "autodiscover.outlook.com").pass("r1.dns")
        .fail("r1.m365", Fault.CONNECT_TIMEOUT).expected("r1.root", Fault.DNS_NO_RECORD)
        .expected("r1.autodiscover", Fault.TLS_WRONG_NAME).fail("r1.redirect", Fault.CONNECT_TIMEOUT)
        .expected("r1.srv", Fault.DNS_NO_DOMAIN).noStep();
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r1.m365");
  }

  @Test
  void aDeadServerThatActiveDirectoryNamesComesBeforeTheMissingRecord() {
    Tale tale = Tales.noRecord(OWN_MX).scpFound("r0.scp", "https://old.contoso.com/").pass("r0.scp")
        .hop("r0.scp.1", "r0.scp", "old.contoso.com").fail("r0.scp.1", Fault.CONNECT_TIMEOUT)
        .hop("r0.scp.2", "r0.scp", "older.contoso.com").fail("r0.scp.2", Fault.DNS_NO_DOMAIN)
        .fail("r0.autodiscover", Fault.DNS_NO_DOMAIN).fail("r0.dns", Fault.DNS_NO_DOMAIN);
    assertThat(brokenAt(Tales.restFails(tale))).isEqualTo("r0.scp.1");
  }

  @Test
  void aCloudOnlyDomainBreaksAtMicrosoft365() {
    Tale tale = Tales.cloudRecord().fail("r0.m365", Fault.TLS_UNTRUSTED).expected("r0.autodiscover",
        Fault.TLS_WRONG_NAME);
    assertThat(brokenAt(Tales.restFails(tale))).isEqualTo("r0.m365");
  }

  @Test
  void anOlderOutlookBreaksAtTheRedirectItDependsOn() {
    Tale tale = Tales.record(
        Tale.of("anna@contoso.com", ClientProfile.OUTLOOK_2010), Leads.MICROSOFT_365, "autodiscover.outlook.com",
        Tales.MX_MICROSOFT)
        .skip("r0.m365", SkipReason.CLIENT_LACKS_STEP).expected("r0.autodiscover", Fault.TLS_WRONG_NAME)
        .expected("r0.root", Fault.CONNECT_REFUSED).fail("r0.redirect", Fault.CONNECT_TIMEOUT)
        .expected("r0.srv", Fault.DNS_NO_DOMAIN).noStep();
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.redirect");
  }

  @Test
  void aMissingRecordIsBlamedOnDns() {
    Tale tale = Tales.noRecord(Tales.MX_MICROSOFT).skip("r0.scp", SkipReason.NOT_JOINED)
        .fail("r0.autodiscover", Fault.DNS_NO_DOMAIN).fail("r0.dns", Fault.DNS_NO_DOMAIN);
    assertThat(brokenAt(Tales.restFails(tale))).isEqualTo("r0.dns");
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS_WRONG_NAME", "TLS_UNTRUSTED", "TLS_SELF_SIGNED", "NOT_XML", "HTTP_NOT_FOUND",
      "DNS_NO_DOMAIN"})
  void anAliasForSomeoneElsesServerIsBlamedOnDns(Fault fault) {
    assertThat(brokenAt(aliasTo("www.old-hoster.example", fault))).isEqualTo("r0.dns");
  }

  @Test
  void anAliasForASickServerIsBlamedOnTheServer() {
    assertThat(brokenAt(aliasTo("www.old-hoster.example", Fault.HTTP_UNAVAILABLE))).isEqualTo("r0.autodiscover");
    assertThat(brokenAt(aliasTo("mail.contoso.com", Fault.TLS_WRONG_NAME))).isEqualTo("r0.autodiscover");
    assertThat(brokenAt(aliasTo("192.0.2.10", Fault.TLS_WRONG_NAME))).isEqualTo("r0.autodiscover");
  }

  private static Tale aliasTo(String target, Fault fault) {
    return Tales.restFails(
        Tales.record(Tale.of("anna@contoso.com"), Leads.ELSEWHERE, target, OWN_MX).fail("r0.autodiscover", fault));
  }

  @Test
  void theSrvTargetIsNamedWhenNothingElseFailed() {
    Tale tale = Tales.ownRecord(OWN_MX).expected("r0.autodiscover", Fault.CONNECT_REFUSED)
        .expected("r0.root", Fault.CONNECT_REFUSED).expected("r0.redirect", Fault.NOT_A_REDIRECT)
        .pass("r0.srv").hop("r0.srv.to", "r0.srv", "mail.contoso.com").fail("r0.srv.to", Fault.TLS_EXPIRED).noStep();
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.srv.to");
  }

  @Test
  void theProtocolThatTheClientPrefersIsNamed() {
    Tale tale = onlineProtocols(Fault.CONNECT_TIMEOUT).fail("p.ews", Fault.CONNECT_TIMEOUT).protocol(null, null);
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("p.mapi-http");
  }

  private static Tale onlineProtocols(Fault fault) {
    Tale tale = Tales.cloudRecord().pass("r0.m365").stepChosen("r0.m365");
    Tales.skipRest(tale, "r0.root", "r0.autodiscover", "r0.redirect", "r0.srv");
    return Tales.onlineProtocols(tale, "r0.m365").fail("p.mapi-http", fault);
  }

  @Test
  void withoutAnOfferTheServerThatMadeNoneIsNamed() {
    Tale tale = Tales.cloudRecord().pass("r0.m365").stepChosen("r0.m365");
    Tales.skipRest(tale, "r0.root", "r0.autodiscover", "r0.redirect", "r0.srv");
    tale.settings("r0.m365", MailboxHome.MICROSOFT_365).cloud("p.mapi-http", "r0.m365", "")
        .skip("p.mapi-http", SkipReason.NOT_OFFERED).protocol(null, null);
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.m365");
  }

  @Test
  void withoutAnyDnsServerNothingElseIsBlamed() {
    Tale tale = Tale.of("anna@contoso.com").hop("r0.dns", "pc", "autodiscover.contoso.com")
        .hop("r0.autodiscover", "r0.dns", "autodiscover.contoso.com")
        .dns("r0.dns", "A", DnsStatus.TIMEOUT).dns("r0.dns", "MX", DnsStatus.UNREACHABLE)
        .leads("r0.dns", Leads.NOWHERE, "autodiscover.contoso.com")
        .fail("r0.autodiscover", Fault.DNS_TIMEOUT).fail("r0.dns", Fault.DNS_TIMEOUT).noStep();
    Tales.unreached(tale);
    assertThat(brokenAt(tale)).isEqualTo("r0.dns");
    assertThat(tale.verdict().sentence().key()).isEqualTo("verdict.no-dns-server");
  }

  @Test
  void aChosenProtocolIsNoBreak() {
    assertThat(Tales.cloudHealthy().verdict().brokenAt()).isEmpty();
    assertThat(Tales.cloudHealthy().verdict().protocol()).contains(Protocol.MAPI_HTTP);
  }

  @ParameterizedTest
  @CsvSource({"REALM_MANAGED, true, r0.m365-failsafe", "REALM_UNKNOWN, true, r0.dns", "REALM_MANAGED, false, r0.dns"})
  void theFailsafesRefusalCountsOnlyWhereMailAndATenantAreThere(Sign realm, boolean mailThere, String blamed) {
    Tale tale = Tales.noRecord(mailThere ? Tales.MX_MICROSOFT : OWN_MX).fail("r0.autodiscover", Fault.DNS_NO_DOMAIN)
        .see("r0.dns", new Clue(realm, Message.of("clue." + realm.id(), "contoso.com")))
        .cloud("r0.m365-failsafe", "r0.dns", Tales.DIRECT).fail("r0.m365-failsafe", Fault.WRONG_PASSWORD)
        .fail("r0.dns", Fault.DNS_NO_DOMAIN);
    assertThat(brokenAt(Tales.restFails(tale))).isEqualTo(blamed);
  }

  @Test
  void anSrvRecordThatDeclinesCountsWhereNothingElseIsPublished() {
    Tale tale = Tales.noRecord(OWN_MX).fail("r0.autodiscover", Fault.DNS_NO_DOMAIN).fail("r0.dns", Fault.DNS_NO_DOMAIN)
        .expected("r0.root", Fault.CONNECT_REFUSED).expected("r0.redirect", Fault.DNS_NO_DOMAIN)
        .fail("r0.srv", Fault.SRV_DECLINED).noStep();
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.srv");
    assertThat(tale.verdict().sentence().key()).contains("verdict.why.srv-declined");
    Tale published = Tales.ownRecord(OWN_MX).fail("r0.autodiscover", Fault.TLS_EXPIRED)
        .expected("r0.root", Fault.CONNECT_REFUSED).expected("r0.redirect", Fault.NOT_A_REDIRECT)
        .expected("r0.srv", Fault.SRV_DECLINED).noStep();
    assertThat(brokenAt(Tales.unreached(published))).isEqualTo("r0.autodiscover");
  }

  @Test
  void theSrvRecordsServerCountsBeforeTheMissingRecord() {
    Tale tale = Tales.noRecord(OWN_MX).fail("r0.autodiscover", Fault.DNS_NO_DOMAIN).fail("r0.dns", Fault.DNS_NO_DOMAIN)
        .expected("r0.root", Fault.CONNECT_REFUSED).expected("r0.redirect", Fault.DNS_NO_DOMAIN).pass("r0.srv")
        .hop("r0.srv.to", "r0.srv", "mail.contoso.com").tcp("r0.srv.to", 4433, Fault.CONNECT_TIMEOUT)
        .fail("r0.srv.to", Fault.CONNECT_TIMEOUT).noStep();
    assertThat(brokenAt(Tales.unreached(tale))).isEqualTo("r0.srv.to");
    assertThat(tale.verdict().sentence().key()).contains("verdict.why.connect-timeout.srv-port");
  }
}
