package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hopscope.autodiscover.PoxAnswer;
import org.hopscope.autodiscover.PoxGroups;
import org.hopscope.autodiscover.PoxParser;
import org.hopscope.model.Offer;

/** Whatever a server sends for XML is an answer or is refused; what is offered can be asked. */
class PoxFuzzTest {
  @FuzzTest
  void anyBodyIsAnAnswer(byte[] body) {
    PoxAnswer answer = PoxParser.parse(body);
    if (answer instanceof PoxAnswer.Settings settings) {
      settings.whole().ifPresent(whole -> PoxGroups.of(whole, text -> text));
      for (Offer offer : settings.settings().offers()) {
        assertThat(offer.url().getScheme()).isEqualTo("https");
        assertThat(offer.url().getHost()).isNotEmpty();
      }
    }
  }
}
