package org.hopscope.protocol.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.ServerVersion;
import org.hopscope.protocol.Probed;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenant's block is told from every other refusal, and its end by the server's own date. */
class JudgeTest {
  private static final EmailAddress ANNA = ((EmailAddress.Parsed.Good) EmailAddress.parse("anna@contoso.com"))
      .address();
  private static final String ONLINE = "outlook.office365.com";
  private static final String OWN = "mail.contoso.com";
  private static final String BEFORE = "Wed, 31 Mar 2027 23:59:59 GMT";
  private static final String AFTER = "Thu, 01 Apr 2027 00:00:00 GMT";

  private static Probed judge(String host, Http.Reply reply) {
    URI url = URI.create("https://" + host + "/EWS/Exchange.asmx");
    return new Judge(url, ANNA, Optional.of(new ServerVersion(15, 2, 2562))).of(reply);
  }

  private static Http.Reply reply(int status, String body, String... headers) {
    Map<String, List<String>> all = new TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return new Http.Reply(status, all, body.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
  }

  private static Fault fault(Probed probed) {
    return ((Probed.Broken) probed).fault();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "EWS is disabled for this organization.", "Exchange Web Services is not enabled for the mailbox",
      "The application is blocked by the EWS access policy", "EWS: AppId is not allowed (EwsAllowedAppIDs)"})
  void aReasonThatNamesEwsAndASettingIsTheBlock(String words) {
    assertThat(fault(judge(ONLINE, reply(403, "", "X-MS-Diagnostics", "2000009;reason=\"" + words + "\""))))
        .isEqualTo(Fault.EWS_BLOCKED);
    assertThat(fault(judge(ONLINE, reply(403, "<html><body><h1>403</h1><p>" + words + "</p></body></html>"))))
        .isEqualTo(Fault.EWS_BLOCKED);
    assertThat(fault(judge(OWN, reply(403, words)))).isEqualTo(Fault.EWS_BLOCKED);
    assertThat(fault(judge(ONLINE, reply(200, error("ErrorAccessDenied", words))))).isEqualTo(Fault.EWS_BLOCKED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | EWS_FORBIDDEN",
      "2000003;reason=\"The user account is blocked by conditional access\" | EWS_FORBIDDEN",
      "2000001;reason=\"The token has no EWS scope\" | EWS_FORBIDDEN"})
  void anyOther403IsNoBlock(String diagnostics, Fault fault) {
    assertThat(fault(judge(ONLINE, reply(403, "<h1>403 - Forbidden</h1>", "X-MS-Diagnostics", diagnostics))))
        .isEqualTo(fault);
  }

  @Test
  void theEndIsToldByTheServersDateOrItsWords() {
    String block = "EWS is disabled";
    assertThat(fault(judge(ONLINE, reply(403, block, "Date", BEFORE)))).isEqualTo(Fault.EWS_BLOCKED);
    assertThat(fault(judge(ONLINE, reply(403, block, "Date", AFTER)))).isEqualTo(Fault.EWS_GONE);
    assertThat(fault(judge(ONLINE, reply(403, "EWS has been retired", "Date", BEFORE)))).isEqualTo(Fault.EWS_GONE);
    assertThat(fault(judge(ONLINE, reply(404, "", "Date", AFTER)))).isEqualTo(Fault.EWS_GONE);
    assertThat(fault(judge(ONLINE, reply(404, "", "Date", BEFORE)))).isEqualTo(Fault.HTTP_NOT_FOUND);
    assertThat(fault(judge(OWN, reply(403, block, "Date", AFTER)))).as("on-premises EWS stays")
        .isEqualTo(Fault.EWS_BLOCKED);
    assertThat(fault(judge(OWN, reply(404, "", "Date", AFTER)))).isEqualTo(Fault.HTTP_NOT_FOUND);
  }

  @Test
  void throttlingHasItsTime() {
    assertThat(judge(ONLINE, reply(429, "", "Retry-After", "30")).summary().args()).containsExactly(ONLINE, "30");
    assertThat(
        judge(ONLINE, reply(503, "", "Retry-After", "Thu, 01 Apr 2027 00:00:09 GMT", "Date", AFTER)).summary().args())
        .containsExactly(ONLINE, "9");
    assertThat(fault(judge(ONLINE, reply(503, "")))).isEqualTo(Fault.HTTP_UNAVAILABLE);
    assertThat(fault(judge(ONLINE, reply(429, "", "Retry-After", "soon")))).isEqualTo(Fault.EWS_THROTTLED);
  }

  @Test
  void anOlderServerThatOpensTheInboxDeservesALook() {
    String opened = error("NoError", "").replace("<Folders/>", "<Folders><Folder/></Folders>");
    assertThat(judge(OWN, reply(200, opened, "X-OWA-Version", "15.1.2507.6"))).isInstanceOf(Probed.Doubtful.class);
    assertThat(judge(OWN, reply(200, opened, "X-OWA-Version", "15.2.1118.7"))).isInstanceOf(Probed.Answers.class);
  }

  @Test
  void aRefusedPasswordIsNoErrorOfEws() {
    assertThat(fault(judge(OWN, reply(401, "")))).isEqualTo(Fault.WRONG_PASSWORD);
  }

  @Test
  void aWebPageIsNotExchange() {
    assertThat(fault(judge(OWN, reply(200, "<html/>")))).isEqualTo(Fault.NOT_EXCHANGE);
    assertThat(fault(judge(OWN, reply(500, "<html/>")))).isEqualTo(Fault.HTTP_SERVER_ERROR);
  }

  private static String error(String code, String text) {
    return "<s:Envelope xmlns:s='s'><s:Body><GetFolderResponse><ResponseMessages><GetFolderResponseMessage><MessageText>"
        + text
        + "</MessageText><ResponseCode>" + code
        + "</ResponseCode><Folders/></GetFolderResponseMessage></ResponseMessages>"
        + "</GetFolderResponse></s:Body></s:Envelope>";
  }
}
