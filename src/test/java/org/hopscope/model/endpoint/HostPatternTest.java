package org.hopscope.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {
  private static HostPattern pattern(String text) {
    return HostPattern.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
      "outlook.office365.com, outlook.office365.com, true",
      "outlook.office365.com, Outlook.Office365.com., true",
      "outlook.office365.com, x.outlook.office365.com, false",
      "*.outlook.com, autodiscover-s.outlook.com, true",
      "*.outlook.com, contoso-com.mail.protection.outlook.com, true",
      "*.outlook.com, outlook.com, false",
      "*.outlook.com, .outlook.com, false",
      "*.outlook.com, myoutlook.com, false",
      "*.outlook.com, a.outlook.com.evil.example, false",
      "*cdn.onenote.net, site-cdn.onenote.net, true",
      "*cdn.onenote.net, cdn.onenote.net, true",
      "*cdn.onenote.net, onenote.net, false",
      "autodiscover.*.onmicrosoft.com, autodiscover.contoso.onmicrosoft.com, true",
      "autodiscover.*.onmicrosoft.com, autodiscover.contoso.mail.onmicrosoft.com, false",
      "autodiscover.*.onmicrosoft.com, autodiscover..onmicrosoft.com, false",
      "autodiscover.*.onmicrosoft.com, autodiscover.onmicrosoft.com, false",
      "autodiscover.*.onmicrosoft.com, contoso.onmicrosoft.com, false",
  })
  void matchesWhatItNames(String pattern, String host, boolean matches) {
    assertThat(pattern(pattern).matches(host)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "*", "*.com", "com", "*.", ".com", "a..com", "*.*.outlook.com", "out*look.com", "a.*.b.*.com",
      "https://outlook.com", "outlook.com/x", "outlook.com:443", "out look.com", "-a.com", "a-.com", "ä.outlook.com",
      "autodiscover.*.com", "**.outlook.com", "outlook.*",
  })
  void anythingElseIsNoName(String text) {
    assertThat(HostPattern.parse(text)).isEmpty();
  }

  @Test
  void aNameCanBeAsLongAsDnsAllowsAndNoLonger() {
    String label = "a".repeat(63) + ".";
    String longest = label.repeat(3) + "b".repeat(57) + ".com";
    assertThat(longest).hasSize(253);
    assertThat(HostPattern.parse(longest)).isPresent();
    assertThat(HostPattern.parse("b" + longest)).isEmpty();
    assertThat(HostPattern.parse("a".repeat(64) + ".com")).isEmpty();
  }

  @Test
  void aNameSaysMoreThanAnyWildcardAndALongWildcardMoreThanAShortOne() {
    assertThat(pattern("a.bc").weight()).isGreaterThan(pattern("*." + "x".repeat(60) + ".outlook.com").weight());
    assertThat(pattern("*.protection.outlook.com").weight()).isGreaterThan(pattern("*.outlook.com").weight());
  }
}
