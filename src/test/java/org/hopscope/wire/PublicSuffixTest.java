package org.hopscope.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSuffixTest {
  @ParameterizedTest
  @CsvSource({
      "mail.contoso.com, autodiscover.contoso.com, true", "contoso.com, www.Contoso.com, true",
      "mail.contoso.com, mail.fabrikam.com, false", "mail.contoso.co.uk, mail.fabrikam.co.uk, false",
      "mail.contoso.co.uk, contoso.co.uk, true", "localhost, localhost, true"})
  void whatSomebodyRegisteredBelongsTogether(String one, String other, boolean same) {
    assertThat(PublicSuffix.sameOwner(one, other)).isEqualTo(same);
  }
}
