package org.hopscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersTest {
  private static final List<Challenge> ALL = Challenge.parse("Negotiate, NTLM, Basic realm=\"x\"");
  private static final List<Challenge> BASIC = Challenge.parse("Basic realm=\"x\"");
  private final Offers offers = new Offers();

  private boolean weakened(String url, List<Challenge> challenges) {
    return offers.areWeakened(URI.create(url), challenges);
  }

  @Test
  void basicAloneIsWeakerThanWhatWasOfferedThereBefore() {
    assertThat(weakened("https://mail.contoso.com/EWS/Exchange.asmx", ALL)).isFalse();
    assertThat(weakened("https://MAIL.contoso.com/ews/exchange.asmx", BASIC)).isTrue();
  }

  @Test
  void whoeverOffersBasicFromTheFirstIsTakenAtItsWord() {
    assertThat(weakened("https://mail.contoso.com/ews/exchange.asmx", BASIC)).isFalse();
    assertThat(weakened("https://mail.contoso.com/ews/exchange.asmx", BASIC)).isFalse();
  }

  /** Exchange itself offers Basic alone for ActiveSync, and more for all the rest. */
  @Test
  void anotherDirectoryIsAnotherMatter() {
    weakened("https://mail.contoso.com/ews/exchange.asmx", ALL);
    assertThat(weakened("https://mail.contoso.com/Microsoft-Server-ActiveSync", BASIC)).isFalse();
    assertThat(weakened("https://other.contoso.com/ews/exchange.asmx", BASIC)).isFalse();
  }

  @Test
  void aUrlWithoutAPathIsAPlaceToo() {
    assertThat(weakened("https://mail.contoso.com", ALL)).isFalse();
    assertThat(weakened("https://mail.contoso.com/", BASIC)).isTrue();
  }
}
