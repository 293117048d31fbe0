package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.junit.jupiter.api.Test;

class RedirectGuardTest {
  private final RedirectGuard guard = new RedirectGuard();

  @Test
  void theSamePlaceTwiceIsALoopHoweverItIsSpelled() {
    assertThat(guard.begin(URI.create("https://a.example/autodiscover.xml"))).isEmpty();
    assertThat(guard.refuse(URI.create("https://A.example:443/Autodiscover.xml")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_LOOP));
  }

  @Test
  void plainHttpIsRefused() {
    assertThat(guard.refuse(URI.create("http://a.example/x")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_INSECURE));
  }

  @Test
  void outlookGivesUpAfterTen() {
    guard.begin(URI.create("https://start.example/"));
    for (int i = 1; i <= 10; i++) {
      assertThat(guard.refuse(URI.create("https://h" + i + ".example/"))).isEmpty();
    }
    assertThat(guard.refuse(URI.create("https://h11.example/")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_TOO_DEEP));
  }

  @Test
  void redirectAddrToItselfIsALoop() {
    guard.beginAddress(new EmailAddress("anna", "contoso.com"));
    assertThat(guard.refuseAddress(new EmailAddress("Anna", "contoso.com")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_ADDR_LOOP));
  }
}
