package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.oauth.BearerChallenge;
import org.hopscope.auth.oauth.Discretion;
import org.hopscope.auth.oauth.TokenError;

class TokenErrorFuzzTest {
  @FuzzTest
  void anyAnswerIsARefusalOrNone(byte[] body) {
    TokenError.read(body).ifPresent(e -> {
      assertThat(e.fault()).isNotNull();
      assertThat(e.told()).matches("AADSTS\\d{4,9}|AADSTS\\d+|[a-z_]{3,40}");
    });
    String text = new String(body, StandardCharsets.UTF_8);
    assertThat(new Discretion(t -> t).redact(text + "&password=hunter2")).doesNotContain("password=hunter2");
    assertThat(BearerChallenge.judge(
        List.of(new Challenge("bearer", Map.of("authorization_uri", text))), BearerChallenge.Home.UNKNOWN))
        .isNotNull();
  }
}
