package org.hopscope.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.hopscope.autodiscover.Finding;
import org.hopscope.protocol.Probed;
import org.hopscope.wire.Http;

/** Any reply, to a question for settings and to a protocol's first words. */
class FindingFuzzTest {
  private static final URI ASKED = URI.create("https://mail.contoso.com/autodiscover/autodiscover.xml");

  @FuzzTest
  void anyReplyIsAFinding(FuzzedDataProvider data) {
    Http.Reply reply = Replies.any(data);
    Finding.of(ASKED, reply).toString();
    Probed.of("mail.contoso.com", reply).summary();
  }
}
