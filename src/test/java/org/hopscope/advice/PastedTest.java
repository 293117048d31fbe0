package org.hopscope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile server's words cannot become commands in what a technician pastes. */
class PastedTest {
  @Test
  void anAddressStaysAsItIs() {
    assertThat(Pasted.quoted("anna@contoso.com")).isEqualTo("'anna@contoso.com'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x'; Remove-Item C:\\ -Recurse; '", "x\u2019; calc; \u2018", "x\u201b; calc"})
  void aQuotationMarkDoesNotEndTheLiteral(String hostile) {
    String inner = Pasted.quoted(hostile).substring(1, Pasted.quoted(hostile).length() - 1);
    assertThat(inner.replace("''", "")).doesNotContain("'", "\u2018", "\u2019", "\u201b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u009bb", "a\u2028b", "a\u202eb"})
  void whatBreaksALineOrTurnsItRoundIsLeftOut(String hostile) {
    assertThat(Pasted.quoted(hostile)).isEqualTo("'ab'");
    assertThat(Pasted.plain(hostile)).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a$(calc)b", "a`calc`b", "a|calc", "a;calc", "a&calc", "a>b", "a\"b", "a%PATH%"})
  void aNameBringsNoSignsOfAShell(String hostile) {
    assertThat(Pasted.plain(hostile)).doesNotContainAnyWhitespaces().matches("[^$`|;&><\"%]*");
  }
}
