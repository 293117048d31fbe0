package org.hopscope.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.hopscope.model.EmailAddress;
import org.hopscope.protocol.ews.EwsReader;
import org.hopscope.protocol.ews.EwsTalk;

/** Any body as the answer to GetFolder, and any reply to the first request. */
class EwsFuzzTest {
  private static final URI ASKED = URI.create("https://outlook.office365.com/EWS/Exchange.asmx");
  private static final EmailAddress ANNA = ((EmailAddress.Parsed.Good) EmailAddress.parse("anna@contoso.com"))
      .address();

  @FuzzTest
  void anyBodyIsAnAnswer(byte[] body) {
    EwsReader.read(body).toString();
  }

  @FuzzTest
  void anyReplyIsJudged(FuzzedDataProvider data) {
    EwsTalk.greeted(ASKED, ANNA, Replies.any(data)).summary();
  }
}
