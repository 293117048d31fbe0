package org.hopscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.junit.jupiter.api.Test;

class BasicAuthorizationTest {
  private static final String PASSWORD = "päss & \"<w>ord'";
  private final BasicAuthorization basic = new BasicAuthorization("anna@contoso.com",
      new Secret(PASSWORD.toCharArray()));

  @Test
  void theHeaderIsUtf8InBase64() {
    String expected = Base64.getEncoder()
        .encodeToString(("anna@contoso.com:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    assertThat(header(basic)).isEqualTo("Basic " + expected);
  }

  @Test
  void everyFormAServerCouldEchoIsBlotted() {
    String echo = String.join("|",
        PASSWORD,
        header(basic),
        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
        "päss &amp; &quot;&lt;w&gt;ord&#39;",
        "päss & \\\"<w>ord'");
    assertThat(basic.redact(echo)).doesNotContain("ord'", "w>ord", "%3Cw", "&lt;w", header(basic));
  }

  @Test
  void itPrintsNothingOfItself() {
    assertThat(basic.toString()).isEqualTo("Basic");
  }

  private static String header(BasicAuthorization basic) {
    return basic.header(new Http.Channel(1, new byte[32])).orElseThrow();
  }
}
