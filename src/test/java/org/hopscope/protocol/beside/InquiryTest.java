package org.hopscope.protocol.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Offer;
import org.hopscope.model.Offer.Reach;
import org.hopscope.model.Protocol;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryTest {
  private static final URI MAIL = URI.create("https://mail.contoso.com/EWS/Exchange.asmx");

  private static Http.Reply reply(int status, String body, String... headers) {
    Map<String, List<String>> all = new TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return new Http.Reply(status, all, body.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
  }

  /** The response that [MS-ASHTTP] prints as the example of OPTIONS (section 4). */
  @Test
  void theSpecificationsOptionsNameTheHighestVersion() {
    Turn turn = new ActiveSync(MAIL).take(reply(200, "",
        "Cache-Control", "private",
        "Allow", "OPTIONS,POST",
        "Server", "Microsoft-IIS/7.0",
        "MS-Server-ActiveSync", "14.00.0536.000",
        "MS-ASProtocolVersions", "2.0,2.1,2.5,12.0,12.1,14.0",
        "MS-ASProtocolCommands", "Sync,SendMail,SmartForward,SmartReply,GetAttachment,GetHierarchy,"
            + "CreateCollection,DeleteCollection,MoveCollection,FolderSync,FolderCreate,"
            + "FolderDelete,FolderUpdate,MoveItems,GetItemEstimate,MeetingResponse,Search,"
            + "Settings,Ping,ItemOperations,Provision,ResolveRecipients,ValidateCert",
        "Public", "OPTIONS,POST",
        "X-AspNet-Version", "2.0.50727",
        "X-Powered-By", "ASP.NET",
        "Date", "Thu, 12 Mar 2009 20:03:29 GMT",
        "Content-Length", "0"), true);
    assertThat(turn.heard()).isEqualTo(Heard.GOOD);
    assertThat(turn.says().args()).containsExactly("mail.contoso.com", "14.0", "14.00.0536.000");
  }

  @ParameterizedTest
  @CsvSource({
      "200, BAD-VERSIONS, ODD, beside.eas.no-version", "401, '', GOOD, beside.eas.sign-in",
      "403, '', ODD, beside.eas.forbidden",
      "404, '', ODD, beside.eas.absent", "449, '', ODD, beside.eas.policy", "451, '', ODD, beside.eas.elsewhere",
      "500, '', BAD, beside.eas.failed", "503, '', BAD, beside.eas.busy", "302, '', ODD, beside.eas.failed"})
  void everyStatusOfActiveSyncHasItsSentence(int status, String versions, Heard heard, String key) {
    Http.Reply reply = reply(status, "", "MS-Server-ActiveSync", "15.2", "MS-ASProtocolVersions", versions);
    Turn turn = new ActiveSync(MAIL).take(reply, false);
    assertThat(turn.heard()).isEqualTo(heard);
    assertThat(turn.says().key()).isEqualTo(key);
  }

  @Test
  void aRefusedSignInIsTroubleOnlyWhereItWasGoodBefore() {
    assertThat(new ActiveSync(MAIL).take(reply(401, ""), true).heard()).isEqualTo(Heard.BAD);
    assertThat(new OfflineAddressBook(MAIL).take(reply(401, ""), true).heard()).isEqualTo(Heard.BAD);
    assertThat(new OfflineAddressBook(MAIL).take(reply(401, ""), false).heard()).isEqualTo(Heard.GOOD);
  }

  @Test
  void theAddressBookIsKnownByItsManifest() {
    OfflineAddressBook book = new OfflineAddressBook(URI.create("https://mail.contoso.com/OAB/1f"));
    assertThat(book.url()).hasToString("https://mail.contoso.com/OAB/1f/oab.xml");
    assertThat(book.take(reply(200, "<OAB><OAL/><OAL/></OAB>"), true).says().args()).containsExactly("mail.contoso.com",
        "2");
    assertThat(book.take(reply(200, "<html>portal</html>"), true).heard()).isEqualTo(Heard.ODD);
    assertThat(book.take(reply(200, "<!DOCTYPE a><a/>"), true).heard()).isEqualTo(Heard.ODD);
    assertThat(book.take(reply(404, ""), true).heard()).isEqualTo(Heard.BAD);
  }

  @Test
  void aHealthCheckIsGreenByItsFirstWords() {
    HealthCheck check = new HealthCheck(MAIL, "mapi");
    assertThat(check.url()).hasToString("https://mail.contoso.com/mapi/healthcheck.htm");
    assertThat(check.take(reply(200, "200 OK<br/>MAIL01.CONTOSO.COM"), false).heard()).isEqualTo(Heard.GOOD);
    assertThat(check.take(reply(200, "<html>Welcome</html>"), false).heard()).isEqualTo(Heard.ODD);
    assertThat(check.take(reply(404, ""), false).heard()).as("not published").isEqualTo(Heard.ODD);
    assertThat(check.take(reply(503, ""), false).heard()).isEqualTo(Heard.BAD);
  }

  @Test
  void graphIsKnownByItsRefusal() {
    assertThat(new Graph(MAIL).take(reply(401, "{}", "Content-Type", "application/json"), false).heard())
        .isEqualTo(Heard.GOOD);
    assertThat(new Graph(MAIL).take(reply(200, "<html/>", "Content-Type", "text/html"), false).heard())
        .isEqualTo(Heard.BAD);
  }

  @Test
  void onlyHostsThatTheSettingsNameAreAsked() {
    assertThat(Neighbours.of(settings("mail.contoso.com", Map.of()), Reach.EXTERNAL)).extracting(Inquiry::host)
        .containsOnly("mail.contoso.com").hasSize(8);
    assertThat(Neighbours.of(settings("outlook.office365.com", Map.of()), Reach.EXTERNAL)).extracting(Inquiry::host)
        .containsExactly("outlook.office365.com", "outlook.office.com", "outlook.cloud.microsoft");
    assertThat(Neighbours.of(settings("partner.outlook.cn", Map.of()), Reach.EXTERNAL)).extracting(Inquiry::host)
        .as("a sovereign cloud has hosts of its own").containsExactly("partner.outlook.cn");
    Map<Reach, URI> books = Map.of(Reach.INTERNAL, URI.create("https://in.contoso.com/OAB/"), Reach.EXTERNAL,
        URI.create("https://out.contoso.com/OAB/"));
    assertThat(Neighbours.of(settings("mail.contoso.com", books), Reach.INTERNAL).getFirst().host())
        .isEqualTo("in.contoso.com");
    assertThat(Neighbours.of(settings("mail.contoso.com", books), Reach.EXTERNAL).getFirst().host())
        .isEqualTo("out.contoso.com");
  }

  private static MailboxSettings settings(String host, Map<Reach, URI> books) {
    Offer ews = new Offer(Protocol.EWS, Reach.EXTERNAL, URI.create("https://" + host + "/EWS/Exchange.asmx"));
    return new MailboxSettings("", Optional.empty(), Optional.empty(), false, List.of(ews), books);
  }
}
