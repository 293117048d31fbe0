package org.hopscope.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server wrote cannot move the cursor of a terminal, nor turn a line round. */
class TextTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\u001b[2Jb", "a\u009b2Jb", "a\u0085b", "a\u202eb", "a\r\nb", "a\u0000b", "a\u2028b"})
  void whatIsNoVisibleSignIsASpace(String said) {
    assertThat(Text.brief(said)).startsWith("a ").endsWith("b").matches("[^\\p{Cc}\\p{Cf}\\p{Zl}]+");
  }
}
