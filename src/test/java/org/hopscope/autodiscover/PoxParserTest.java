package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hopscope.model.Fault;
import org.hopscope.model.Offer;
import org.hopscope.model.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoxParserTest {
  private static PoxAnswer parse(String xml) {
    return PoxParser.parse(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String account(String inner) {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
          <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">
            <User><DisplayName>Anna</DisplayName></User><Account>%s</Account></Response></Autodiscover>
        """.formatted(inner);
  }

  @Test
  void settingsOfferEachProtocolInsideAndOutside() {
    PoxAnswer answer = parse(account("""
        <AccountType>email</AccountType><Action>settings</Action><MicrosoftOnline>False</MicrosoftOnline>
        <Protocol Type="mapiHttp" Version="1"><MailStore>
          <InternalUrl>https://in.contoso.com/mapi/emsmdb/?MailboxId=1</InternalUrl>
          <ExternalUrl>https://mail.contoso.com/mapi/emsmdb/?MailboxId=1</ExternalUrl></MailStore></Protocol>
        <Protocol><Type>EXPR</Type><Server>mail.contoso.com</Server><AuthPackage>Ntlm</AuthPackage>
          <EwsUrl>https://mail.contoso.com/EWS/Exchange.asmx</EwsUrl></Protocol>
        """));
    assertThat(answer).isInstanceOf(PoxAnswer.Settings.class);
    var settings = ((PoxAnswer.Settings) answer).settings();
    assertThat(settings.offers(Protocol.MAPI_HTTP)).extracting(Offer::reach)
        .containsExactlyInAnyOrder(Offer.Reach.INTERNAL, Offer.Reach.EXTERNAL);
    assertThat(settings.offers(Protocol.OUTLOOK_ANYWHERE)).singleElement()
        .satisfies(o -> assertThat(o.url().getHost()).isEqualTo("mail.contoso.com"))
        .satisfies(o -> assertThat(o.rpc().orElseThrow().authPackage()).contains("Ntlm"));
    assertThat(settings.offers(Protocol.EWS)).hasSize(1);
    assertThat(settings.microsoftOnline()).isFalse();
  }

  @Test
  void redirectAddrAndRedirectUrlAreTold() {
    assertThat(parse(account("<Action>redirectAddr</Action><RedirectAddr>a@t.mail.onmicrosoft.com</RedirectAddr>")))
        .isEqualTo(new PoxAnswer.RedirectAddr("a@t.mail.onmicrosoft.com"));
    assertThat(parse(account("<Action>redirectUrl</Action><RedirectUrl>https://x.example/a.xml</RedirectUrl>")))
        .isEqualTo(new PoxAnswer.RedirectUrl("https://x.example/a.xml"));
  }

  @Test
  void exchangesOwnErrorIsKept() {
    assertThat(parse("""
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response>
        <Error Time="1" Id="2"><ErrorCode>500</ErrorCode><Message>The e-mail address cannot be found.</Message>
        <DebugData/></Error></Response></Autodiscover>"""))
        .isEqualTo(new PoxAnswer.Error("500", "The e-mail address cannot be found.", "1", "2", ""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Autodiscover>&x;</Autodiscover> | XML_HOSTILE",
      "<!doctype html><html><body>Welcome</body></html> | NOT_XML",
      "<html><p>Welcome | NOT_XML",
      "<a/> | NOT_XML",
      "{\"json\":1} | NOT_XML",
      "<Autodiscover/> | POX_INCOMPLETE",
      "<Autodiscover><Response><Account><Action>settings</Action></Account></Response></Autodiscover> | POX_INCOMPLETE"})
  void whatIsNoAnswerSaysWhy(String body, Fault fault) {
    assertThat(parse(body)).isInstanceOfSatisfying(
        PoxAnswer.Unreadable.class, u -> assertThat(u.fault()).isEqualTo(fault));
  }

  @Test
  void aThousandNestedElementsAreRefused() {
    assertThat(parse("<a>".repeat(1000))).isInstanceOfSatisfying(
        PoxAnswer.Unreadable.class, u -> assertThat(u.fault()).isEqualTo(Fault.XML_HOSTILE));
  }

  @Test
  void anEmptyBodyIsNoXml() {
    assertThat(parse("")).isInstanceOf(PoxAnswer.Unreadable.class);
  }
}
