package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hopscope.autodiscover.JsonV2.Service;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence.Agreement;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.ServerVersion;
import org.hopscope.model.Wording;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as servers send them, read whole. */
class GoldenTest {
  private static final URI SOAP = URI.create("https://mail.fabrikam.com/autodiscover/autodiscover.svc");
  private final Wording words = new Wording(Locale.ENGLISH);

  @Test
  void anOwnServersPoxIsReadWhole() {
    PoxResponse pox = whole(read("pox-own-server.xml"));
    assertThat(pox.user().displayName()).contains("Otto Brandt");
    assertThat(pox.user().defaultAbView()).contains("contactsfirst");
    assertThat(pox.account().microsoftOnline()).contains(false);
    assertThat(pox.account().publicFolders()).contains("folders@fabrikam.com");
    assertThat(pox.account().alternativeMailboxes()).singleElement()
        .satisfies(a -> assertThat(a.type()).isEqualTo("Archive"))
        .satisfies(a -> assertThat(a.server()).contains("d1e2@fabrikam.com"));
    assertThat(pox.mapiHttp().orElseThrow().addressBook().internalUrl().orElseThrow()).contains("/mapi/nspi/");
    PoxProtocol.Outlook exch = pox.outlook("EXCH").findFirst().orElseThrow();
    assertThat(exch.version().orElseThrow().title()).isEqualTo("15.2.2562, Exchange Server SE");
    assertThat(exch.activeDirectory()).contains("dc1.corp.fabrikam.com");
    assertThat(exch.publicFolderServer()).contains("mail.fabrikam.com");
    assertThat(exch.exclusive()).contains(false);
    assertThat(exch.urls()).containsKeys(
        "ASUrl", "EwsUrl", "EmwsUrl", "EcpUrl", "EcpUrl-um", "OOFUrl", "UMUrl", "OABUrl");
    PoxProtocol.Outlook expr = pox.outlook("EXPR").findFirst().orElseThrow();
    assertThat(expr.ttl()).contains(Duration.ofHours(12));
    assertThat(expr.ssl()).contains(true);
    assertThat(expr.certPrincipalName()).contains("msstd:mail.fabrikam.com");
    assertThat(expr.url("SharingUrl")).isPresent();
    assertThat(expr.further()).containsEntry("GroupingInformation", "Default-First-Site-Name");
    assertThat(pox.protocols()).filteredOn(PoxProtocol.Web.class::isInstance).singleElement()
        .isEqualTo(new PoxProtocol.Web("WEB",
            java.util.List.of(new PoxProtocol.Owa("https://mail01.corp.fabrikam.com/owa/", "Basic, Fba")),
            java.util.List.of(new PoxProtocol.Owa("https://mail.fabrikam.com/owa/", "Fba"))));
  }

  @Test
  void whatIsMissingOrUnknownIsTold() {
    assertThat(whole(read("pox-own-server.xml")).remarks()).extracting(words::say).containsExactly(
        "The EXCH block has no AuthPackage: Outlook has to guess how to sign in.",
        "Public folders are found by the mailbox folders@fabrikam.com.",
        "Further mailboxes that Outlook opens as well: 1.",
        "Elements that Hopscope does not know: 1 (Account/FutureElement).");
    String bare = text("pox-own-server.xml").replaceAll("(?s)<Protocol>.*</Protocol>", "");
    assertThat(whole(bare.getBytes(StandardCharsets.UTF_8)).remarks()).extracting(Message::key)
        .contains("pox.no-exch", "pox.no-expr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aByteOrderMarkTellsTheEncodingWhateverTheDeclarationSays(String charset) {
    byte[] body = ("\uFEFF" + text("pox-own-server.xml").replace("Otto Brandt", "Ottó Brandt"))
        .getBytes(Charset.forName(charset));
    assertThat(whole(body).user().displayName()).contains("Ottó Brandt");
    assertThat(whole(body).remarks()).extracting(Message::key).doesNotContain("pox.encoding");
  }

  @Test
  void invalidUtf8IsReadOnAndTold() {
    byte[] body = text("pox-own-server.xml").replace("Otto", "Ottó").getBytes(StandardCharsets.ISO_8859_1);
    PoxResponse pox = whole(body);
    assertThat(pox.user().displayName()).contains("Ott\uFFFD Brandt");
    assertThat(pox.remarks()).extracting(Message::key).contains("pox.encoding");
  }

  @Test
  void aWrongOrMissingNamespaceIsReadOnAndTold() {
    String plain = text("pox-own-server.xml");
    String wrong = plain.replace("outlook/responseschema/2006a", "outlook/responseschema/2006");
    assertThat(whole(wrong.getBytes(StandardCharsets.UTF_8)).remarks()).extracting(Message::key)
        .contains("pox.namespace");
    String none = plain.replaceAll(" xmlns=\"[^\"]*\"", "");
    assertThat(whole(none.getBytes(StandardCharsets.UTF_8)).remarks()).extracting(Message::key)
        .filteredOn("pox.no-namespace"::equals).hasSize(2);
  }

  @Test
  void anErrorKeepsAllThatItTells() {
    PoxAnswer.Error error = (PoxAnswer.Error) PoxParser.parse(read("pox-error.xml"));
    assertThat(error).isEqualTo(new PoxAnswer.Error(
        "603", "The Active Directory user wasn't found.", "07:41:12.6640216", "1054084152", "mail01"));
    assertThat(words.say(error.sentence("mail.fabrikam.com", t -> t))).isEqualTo(
        "mail.fabrikam.com answered with Autodiscover error 603: \"The Active Directory user wasn't found\". "
            + "It failed inside while it made the answer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "501", "503", "600", "601", "602", "603", "999"})
  void everyErrorHasItsMeaning(String code) {
    assertThat(words.say(new PoxAnswer.Error(code, "x").sentence("h", t -> t))).doesNotContain("pox.error");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "72008287 | 8.0.647, Exchange Server 2007", "738180DA | 14.1.218, Exchange Server 2010",
      "73C0838D | 15.0.909, Exchange Server 2013", "73C18943 | 15.1.2371, Exchange Server 2016",
      "73C2839D | 15.2.925, Exchange Server 2019", "73C28A02 | 15.2.2562, Exchange Server SE",
      "73D4A546 | 15.20.9542, Exchange Online"})
  void theVersionIsReadable(String hex, String title) {
    assertThat(ServerVersion.parse(hex).orElseThrow().title()).isEqualTo(title);
  }

  @Test
  void soapSettingsAreReadWithTheirGaps() {
    SoapAnswer.Settings soap = (SoapAnswer.Settings) soap(200, text("soap-settings.xml"));
    assertThat(soap.serverVersion()).contains("15.2.2562.17");
    assertThat(soap.value("UserDisplayName")).contains("Otto Brandt");
    assertThat(soap.value("AlternateMailboxes").orElseThrow()).contains("Archive", "d1e2@fabrikam.com");
    assertThat(soap.missing()).containsExactly(Map.entry("MobileMailboxPolicy", "SettingIsNotAvailable"));
  }

  @ParameterizedTest
  @CsvSource({
      "InvalidUser", "InvalidRequest", "InvalidSetting", "SettingIsNotAvailable", "ServerBusy", "InternalServerError",
      "InvalidDomain", "NotFederated"})
  void everySoapErrorIsOfTheUserOrOfTheRequest(String code) {
    String settings = text("soap-settings.xml");
    String ofUser = settings.replace("<ErrorCode>NoError</ErrorCode><ErrorMessage>",
        "<ErrorCode>" + code + "</ErrorCode><ErrorMessage>");
    String ofRequest = settings.replace("<ErrorCode>NoError</ErrorCode><ErrorMessage/>",
        "<ErrorCode>" + code + "</ErrorCode><ErrorMessage/>");
    assertThat(soap(200, ofUser)).isEqualTo(new SoapAnswer.Error(code, "No error."));
    assertThat(soap(200, ofRequest)).isEqualTo(new SoapAnswer.Error(code, ""));
    assertThat(words.say("soap.error." + SoapAnswer.known(code))).doesNotContain("soap.error");
  }

  @Test
  void soapRedirectsFaultsAndAbsenceAreToldApart() {
    String redirect = text("soap-settings.xml").replace("<RedirectTarget i:nil=\"true\"/>",
        "<RedirectTarget>otto@fabrikam.mail.onmicrosoft.com</RedirectTarget>");
    String user = "<ErrorCode>NoError</ErrorCode><ErrorMessage>";
    assertThat(soap(200, redirect.replace(user, "<ErrorCode>RedirectAddress</ErrorCode><ErrorMessage>")))
        .isEqualTo(new SoapAnswer.RedirectAddress("otto@fabrikam.mail.onmicrosoft.com"));
    assertThat(soap(200, redirect.replace(user, "<ErrorCode>RedirectUrl</ErrorCode><ErrorMessage>")))
        .isInstanceOf(SoapAnswer.RedirectUrl.class);
    assertThat(soap(500, "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault>"
        + "<faultcode>s:Client</faultcode><faultstring>No.</faultstring></s:Fault></s:Body></s:Envelope>"))
        .isEqualTo(new SoapAnswer.SoapFault("s:Client", "No."));
    assertThat(soap(404, "")).isEqualTo(new SoapAnswer.Absent(404));
    assertThat(soap(200, "<html>")).isInstanceOfSatisfying(
        SoapAnswer.Unusable.class, u -> assertThat(u.fault()).isEqualTo(Fault.NOT_XML));
  }

  @Test
  void soapAsksForTheSettingsOfOneUser() {
    EmailAddress otto = ((EmailAddress.Parsed.Good) EmailAddress.parse("o&o@fabrikam.com")).address();
    Http.Request request = new SoapRequest(otto, ClientProfile.OUTLOOK_WINDOWS).to(SOAP, Optional.empty(),
        Duration.ofSeconds(5));
    assertThat(request.headers().get("SOAPAction")).endsWith("Autodiscover/GetUserSettings\"");
    assertThat(new String(request.body(), StandardCharsets.UTF_8)).contains(
        "<a:RequestedServerVersion>Exchange2013</a:RequestedServerVersion>",
        "<a:Mailbox>o&amp;o@fabrikam.com</a:Mailbox>",
        "<a:Setting>ExternalEwsUrl</a:Setting>", "<a:Setting>MapiHttpEnabled</a:Setting>",
        "<wsa:To>" + SOAP + "</wsa:To>");
  }

  /** The host's case, the default port, the path's case: still the same address. */
  @Test
  void anotherSpellingIsNoDisagreement() {
    var compared = new Dialects("mail.fabrikam.com", "otto@fabrikam.com", PoxParser.parse(read("pox-own-server.xml")),
        soap(200, text("soap-settings.xml")),
        Map.of(Service.EWS, JsonAnswer.read("mail.fabrikam.com",
            "{\"Protocol\":\"Ews\",\"Url\":\"https://mail.fabrikam.com/EWS/Exchange.asmx/\"}"
                .getBytes(StandardCharsets.UTF_8))))
        .compare(t -> t, true);
    assertThat(compared.trouble()).isEmpty();
    assertThat(compared.table().rows()).filteredOn(r -> r.what().key().equals("dialects.row.ews-external"))
        .singleElement().satisfies(r -> assertThat(r.agreement()).isEqualTo(Agreement.AGREE));
  }

  private SoapAnswer soap(int status, String body) {
    return SoapParser.of(SOAP,
        new Http.Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), Optional.empty(), ""));
  }

  private static PoxResponse whole(byte[] body) {
    return ((PoxAnswer.Settings) PoxParser.parse(body)).whole().orElseThrow();
  }

  private static String text(String name) {
    return new String(read(name), StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
