package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.autodiscover.Urls;
import org.hopscope.model.EmailAddress;

/** However a chain of redirects is made: ten at the most, none twice, none in the clear. */
class RedirectGuardFuzzTest {
  @FuzzTest
  void aChainEnds(FuzzedDataProvider data) {
    RedirectGuard guard = new RedirectGuard();
    guard.begin(URI.create("https://contoso.com/autodiscover/autodiscover.xml"));
    Set<String> been = new HashSet<>();
    int followed = 0;
    while (data.remainingBytes() > 0) {
      var url = Urls.parse(data.consumeString(60));
      if (url.isPresent() && guard.refuse(url.get()).isEmpty()) {
        followed++;
        assertThat(been.add(url.get().toString().toLowerCase(Locale.ROOT))).isTrue();
        assertThat(url.get().getScheme()).isEqualTo("https");
        assertThat(url.get().getHost().toLowerCase(Locale.ROOT)).isNotIn("autodiscover.com", "autodiscover.com.");
      }
    }
    assertThat(followed).isLessThanOrEqualTo(RedirectGuard.LIMIT);
  }

  @FuzzTest
  void addressesEnd(FuzzedDataProvider data) {
    RedirectGuard guard = new RedirectGuard();
    guard.beginAddress(new EmailAddress("anna", "contoso.com"));
    int followed = 0;
    while (data.remainingBytes() > 0) {
      if (EmailAddress.parse(data.consumeString(60)) instanceof EmailAddress.Parsed.Good(EmailAddress address)
          && guard.refuseAddress(address).isEmpty()) {
        followed++;
      }
    }
    assertThat(followed).isLessThanOrEqualTo(RedirectGuard.LIMIT);
  }
}
