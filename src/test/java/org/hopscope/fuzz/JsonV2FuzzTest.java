package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.hopscope.autodiscover.JsonAnswer;

class JsonV2FuzzTest {
  private static final URI ASKED = URI.create("https://mail.contoso.com/autodiscover/autodiscover.json");

  @FuzzTest
  void anyBodyIsAnAnswer(byte[] body) {
    check(JsonAnswer.of(ASKED, Replies.ok(body)));
  }

  @FuzzTest
  void anyReplyIsAnAnswer(FuzzedDataProvider data) {
    check(JsonAnswer.of(ASKED, Replies.any(data)));
  }

  private static void check(JsonAnswer answer) {
    switch (answer) {
      case JsonAnswer.Endpoint(var protocol, URI url) -> assertThat(url.getScheme()).isEqualTo("https");
      case JsonAnswer.Redirect(URI to) -> assertThat(to.getScheme()).isEqualTo("https");
      default -> answer.toString();
    }
  }
}
