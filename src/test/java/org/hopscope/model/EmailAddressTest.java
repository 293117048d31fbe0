package org.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hopscope.model.EmailAddress.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "anna@contoso.com | anna@contoso.com",
      "`  anna@Contoso.COM. ` | anna@contoso.com",
      "\"anna bell\"@contoso.com | \"anna bell\"@contoso.com",
      "\"a@b\"@contoso.com | \"a@b\"@contoso.com",
      "o'brien+x@contoso.co.uk | o'brien+x@contoso.co.uk",
      "jürgen@bücher.example | jürgen@xn--bcher-kva.example",
      "用户@例え.テスト | 用户@xn--r8jz45g.xn--zckzah"})
  void goodOnesAreUnderstood(String typed, String onTheWire) {
    assertThat(EmailAddress.parse(typed)).isInstanceOfSatisfying(
        Parsed.Good.class, g -> assertThat(g.address().text()).isEqualTo(onTheWire));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "   ", "anna", "@contoso.com", "anna@", "anna@contoso", "anna@192.0.2.1", "anna@con toso.com",
      "anna@-contoso.com", "anna@contoso..com", "an na@contoso.com", "anna..b@contoso.com", "\"anna@contoso.com",
      "anna@contoso.com@", "anna@contoso.com\u0000", "<anna@contoso.com>", "anna@contoso.com, otto@contoso.com"})
  void wrongOnesGetASentence(String typed) {
    assertThat(EmailAddress.parse(typed)).isInstanceOfSatisfying(
        Parsed.Bad.class,
        b -> assertThat(new Wording(Locale.ENGLISH).say(b.why())).endsWith(".").doesNotStartWith("address."));
  }

  @Test
  void lengthHasLimits() {
    assertThat(EmailAddress.parse("a".repeat(65) + "@contoso.com")).isInstanceOf(Parsed.Bad.class);
    assertThat(EmailAddress.parse("a@" + "b.".repeat(200) + "com")).isInstanceOf(Parsed.Bad.class);
    assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".com")).isInstanceOf(Parsed.Bad.class);
    assertThat(EmailAddress.parse("x".repeat(1_000_000))).isInstanceOf(Parsed.Bad.class);
    assertThat(EmailAddress.parse(null)).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void peopleSeeTheDomainAsTheyWriteIt() {
    assertThat(EmailAddress.parse("a@bücher.example")).isInstanceOfSatisfying(
        Parsed.Good.class, g -> assertThat(g.address().displayDomain()).isEqualTo("bücher.example"));
  }
}
