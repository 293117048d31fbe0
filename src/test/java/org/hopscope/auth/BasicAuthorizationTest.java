package org.hopscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hopscope.model.Secret;
import org.junit.jupiter.api.Test;

class BasicAuthorizationTest {
  private static final String PASSWORD = "päss & \"<w>ord'";
  private final BasicAuthorization basic =
      new BasicAuthorization("anna@contoso.com", new Secret(PASSWORD.toCharArray()));

  @Test
  void theHeaderIsUtf8InBase64() {
    String expected = Base64.getEncoder()
        .encodeToString(("anna@contoso.com:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    assertThat(basic.header()).isEqualTo("Basic " + expected);
  }

  @Test
  void everyFormAServerCouldEchoIsBlotted() {
    String echo = String.join("|",
        PASSWORD,
        basic.header(),
        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
        "päss &amp; &quot;&lt;w&gt;ord&#39;",
        "päss & \\\"<w>ord'");
    assertThat(basic.redact(echo)).doesNotContain("ord'", "w>ord", "%3Cw", "&lt;w", basic.header());
  }

  @Test
  void itPrintsNothingOfItself() {
    assertThat(basic.toString()).isEqualTo("Basic");
  }
}
