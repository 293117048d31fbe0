package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.EmailAddress.Parsed;
import org.hopscope.wire.Http;

/** What counts as an address can be asked for: its domain makes URLs, itself a request. */
class EmailAddressFuzzTest {
  @FuzzTest
  void anAddressMakesARequest(@NotNull String typed) {
    if (EmailAddress.parse(typed) instanceof Parsed.Good(EmailAddress address)) {
      assertThat(EmailAddress.parse(address.text())).isEqualTo(new Parsed.Good(address));
      address.displayDomain();
      PoxRequest request = new PoxRequest(address, ClientProfile.OUTLOOK_WINDOWS);
      Http.Request sent = request.to(
          PoxRequest.urlAt("autodiscover." + address.domain()), Optional.empty(), Duration.ofSeconds(1));
      assertThat(sent.headers().values()).noneMatch(v -> v.contains("\n") || v.contains("\r"));
    }
  }
}
