package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.util.Optional;
import org.hopscope.autodiscover.RedirectGuard;
import org.hopscope.autodiscover.Urls;

/** A Location header or a RedirectUrl: nothing but a web address comes out, and the guard takes it. */
class UrlsFuzzTest {
  private static final URI BASE = URI.create("https://autodiscover.contoso.com/autodiscover/autodiscover.xml");

  @FuzzTest
  void anyLocationIsAWebAddressOrNone(@NotNull String location) {
    check(Urls.location(BASE, location));
    check(Urls.parse(location));
  }

  private static void check(Optional<URI> url) {
    if (url.isPresent()) {
      assertThat(url.get().getScheme()).isIn("http", "https");
      assertThat(url.get().getHost()).isNotEmpty();
      assertThat(url.get().getRawUserInfo()).isNull();
      assertThat(url.get().toString()).doesNotContain("\r", "\n");
      new RedirectGuard().refuse(url.get());
    }
  }
}
