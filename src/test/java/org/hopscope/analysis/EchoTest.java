package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.BasicAuthorization;
import org.hopscope.auth.Scheme;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {
  private static final Scheme BASIC = new Scheme.EachRequest(
      "Basic", new BasicAuthorization("anna@contoso.com", new Secret("Mark3r".toCharArray())));

  private static Http.Reply reply(String header, String body, Charset charset) {
    return new Http.Reply(200, Map.of("X-Told", List.of(header)), body.getBytes(charset), Optional.empty(), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
  void aServerThatRepeatsThePasswordIsFoundOut(String charset) {
    String body = "<DebugData>Mark3r</DebugData>";
    assertThat(Echo.isNone(BASIC, reply("", body, Charset.forName(charset)))).isFalse();
  }

  @Test
  void alsoInAHeader() {
    String proof = Base64.getEncoder().encodeToString("anna@contoso.com:Mark3r".getBytes(StandardCharsets.UTF_8));
    assertThat(Echo.isNone(BASIC, reply("Basic " + proof, "", StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void whatIsNoEchoMayBeRemembered() {
    assertThat(Echo.isNone(BASIC, reply("yes", "<Response/>", StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void aSessionIsNotRemembered() {
    Http.Reply told = new Http.Reply(
        200, Map.of("set-cookie", List.of("cadata=1"), "Date", List.of("now")), new byte[0], Optional.empty(), "");
    assertThat(Echo.withoutCookies(told).headers()).containsOnlyKeys("Date");
  }
}
