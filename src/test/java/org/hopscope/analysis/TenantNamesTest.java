package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantNamesTest {
  @ParameterizedTest
  @CsvSource({
      "contoso.com, contoso, contosocom", "mail.contoso.co.uk, contoso, contosocouk",
      "north-wind.de, northwind, northwindde"})
  void aTenantIsLikelyCalledAsItsDomain(String domain, String first, String second) {
    assertThat(TenantNames.likely(domain)).isEqualTo(List.of(first, second));
  }

  @ParameterizedTest
  @CsvSource({"com", "co.uk"})
  void underWhatEverybodyRegistersInNothingIsGuessed(String domain) {
    assertThat(TenantNames.likely(domain)).isEmpty();
  }
}
