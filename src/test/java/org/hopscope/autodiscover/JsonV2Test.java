package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.autodiscover.JsonV2.Service;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.EmailAddress.Parsed;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonV2Test {
  private static final URI ASKED = URI.create("https://mail.contoso.com/autodiscover/autodiscover.json");

  @Test
  void bothFormsOfTheQuestionCarryTheAddress() {
    assertThat(JsonV2.pathForm("mail.contoso.com", address("anna@contoso.com"), Service.EWS))
        .hasToString("https://mail.contoso.com/autodiscover/autodiscover.json/v1.0/anna@contoso.com?Protocol=Ews");
    assertThat(JsonV2.queryForm("mail.contoso.com", address("anna@contoso.com"), Service.AUTODISCOVER_V1, 1))
        .hasToString("https://mail.contoso.com/autodiscover/autodiscover.json"
            + "?Email=anna%40contoso.com&Protocol=AutodiscoverV1&RedirectCount=1");
  }

  @Test
  void anAddressCannotReachBeyondItsPlaceInTheUrl() {
    EmailAddress odd = address("a/b?c&d+é#%@contoso.com");
    assertThat(JsonV2.pathForm("h.example", odd, Service.REST).getRawPath())
        .isEqualTo("/autodiscover/autodiscover.json/v1.0/a%2Fb%3Fc%26d%2B%C3%A9%23%25@contoso.com");
    assertThat(JsonV2.queryForm("h.example", odd, Service.REST, 0).getRawQuery())
        .isEqualTo("Email=a%2Fb%3Fc%26d%2B%C3%A9%23%25%40contoso.com&Protocol=Rest&RedirectCount=0");
  }

  @Test
  void theQuestionIsAnonymous() {
    Http.Request request = JsonV2.request(ASKED, ClientProfile.OUTLOOK_WINDOWS, Duration.ofSeconds(5));
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.authorization()).isEmpty();
    assertThat(request.headers()).doesNotContainKeys("Authorization", "Cookie", "X-AnchorMailbox");
  }

  @Test
  void anAnswerNamesTheServicesUrl() {
    assertThat(read("{\"Protocol\":\"Ews\",\"Url\":\"https://outlook.office365.com/EWS/Exchange.asmx\"}"))
        .isEqualTo(new JsonAnswer.Endpoint("Ews", URI.create("https://outlook.office365.com/EWS/Exchange.asmx")));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404, 500})
  void exchangesOwnRefusalIsToldWhateverTheStatus(int status) {
    assertThat(JsonAnswer.of(ASKED, reply(status,
        "{\"ErrorCode\":\"ProtocolNotSupported\",\"ErrorMessage\":\"The given protocol\\n is not supported.\"}")))
        .isEqualTo(new JsonAnswer.Error("ProtocolNotSupported", "The given protocol is not supported."));
  }

  @Test
  void aHybridRedirects() {
    Http.Reply moved = new Http.Reply(302,
        Map.of("location", List.of("/autodiscover/autodiscover.json?Email=x%40contoso.com&RedirectCount=1")),
        new byte[0], Optional.empty(), "");
    assertThat(JsonAnswer.of(ASKED, moved)).isEqualTo(new JsonAnswer.Redirect(URI.create(
        "https://mail.contoso.com/autodiscover/autodiscover.json?Email=x%40contoso.com&RedirectCount=1")));
  }

  @Test
  void aRedirectToPlainHttpIsRefused() {
    Http.Reply moved = new Http.Reply(302, Map.of("Location", List.of("http://mail.contoso.com/x")), new byte[0],
        Optional.empty(), "");
    assertThat(fault(JsonAnswer.of(ASKED, moved))).isEqualTo(Fault.REDIRECT_INSECURE);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void aServerThatDoesNotSpeakItIsNoFault(int status) {
    assertThat(JsonAnswer.of(ASKED, reply(status, "<html>nothing here</html>")))
        .isEqualTo(new JsonAnswer.Absent(status));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{\"Url\":\"http://mail.contoso.com/EWS/Exchange.asmx\"} | REDIRECT_INSECURE",
      "{\"Url\":\"file:///etc/hostname\"} | JSON_INCOMPLETE",
      "{\"Url\":\"https://user:word@mail.contoso.com/\"} | JSON_INCOMPLETE",
      "{\"Url\":[\"https://mail.contoso.com/\"]} | JSON_INCOMPLETE",
      "{\"Url\":{\"Url\":\"https://mail.contoso.com/\"}} | JSON_INCOMPLETE",
      "{\"Url\":7} | JSON_INCOMPLETE",
      "{\"Url\":null} | JSON_INCOMPLETE",
      "{\"Url\":\" \"} | JSON_INCOMPLETE",
      "{\"url\":\"https://mail.contoso.com/\"} | JSON_INCOMPLETE",
      "[] | JSON_INCOMPLETE",
      "null | JSON_INCOMPLETE",
      "\"https://mail.contoso.com/\" | JSON_INCOMPLETE",
      "{\"Url\":\"https://a.contoso.com/\",\"Url\":\"https://b.contoso.com/\"} | NOT_JSON",
      "{\"Url\":\"https://a.contoso.com/\"} {\"Url\":\"https://b.contoso.com/\"} | NOT_JSON",
      "{\"Url\":\"https://a.contoso.com/ | NOT_JSON",
      "{'Url':'https://a.contoso.com/'} | NOT_JSON",
      "<html></html> | NOT_JSON",
      "`` | JSON_INCOMPLETE",
  })
  void whatCannotBeUsedSaysWhy(String body, Fault fault) {
    assertThat(fault(read(body))).isEqualTo(fault);
  }

  @Test
  void anAnswerBuiltToExhaustIsNotReadOn() {
    assertThat(fault(read("[".repeat(50_000)))).isEqualTo(Fault.JSON_HOSTILE);
    assertThat(fault(read("{\"Url\":\"" + "x".repeat(20_000) + "\"}"))).isEqualTo(Fault.JSON_HOSTILE);
    assertThat(fault(read(" ".repeat(100_000) + "{}"))).isEqualTo(Fault.JSON_HOSTILE);
    assertThat(fault(read("{\"x\":" + "9".repeat(1_000) + "}"))).isEqualTo(Fault.JSON_HOSTILE);
    assertThat(fault(read("[" + "1,".repeat(5_000) + "1]"))).isEqualTo(Fault.JSON_HOSTILE);
  }

  @Test
  void badUtf8IsNotJsonAndAByteOrderMarkIsNoHindrance() {
    assertThat(fault(JsonAnswer.read("h", new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})))
        .isEqualTo(Fault.NOT_JSON);
    assertThat(read("\uFEFF{\"Protocol\":\"Ews\",\"Url\":\"https://a.contoso.com/\"}"))
        .isInstanceOf(JsonAnswer.Endpoint.class);
  }

  private static JsonAnswer read(String body) {
    return JsonAnswer.read("mail.contoso.com", body.getBytes(StandardCharsets.UTF_8));
  }

  private static Http.Reply reply(int status, String body) {
    return new Http.Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
  }

  private static Fault fault(JsonAnswer answer) {
    assertThat(answer).isInstanceOf(JsonAnswer.Unusable.class);
    return ((JsonAnswer.Unusable) answer).fault();
  }

  private static EmailAddress address(String text) {
    return ((Parsed.Good) EmailAddress.parse(text)).address();
  }
}
