package org.hopscope.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.hopscope.autodiscover.SoapAnswer;
import org.hopscope.autodiscover.SoapGroups;
import org.hopscope.autodiscover.SoapParser;

class SoapFuzzTest {
  private static final URI ASKED = URI.create("https://mail.contoso.com/autodiscover/autodiscover.svc");

  @FuzzTest
  void anyBodyIsAnAnswer(byte[] body) {
    SoapAnswer answer = SoapParser.of(ASKED, Replies.ok(body));
    if (answer instanceof SoapAnswer.Settings settings) {
      SoapGroups.of(settings, text -> text);
    }
  }
}
