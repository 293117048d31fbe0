package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hopscope.auth.Challenge;

class ChallengeFuzzTest {
  @FuzzTest
  void anyHeaderIsReadAsFarAsItCanBe(byte[] header) {
    String text = new String(header, StandardCharsets.ISO_8859_1);
    List<Challenge> found = Challenge.parseAll(List.of(text, text));
    assertThat(Challenge.titles(found).length()).isLessThanOrEqualTo(4 * text.length());
    found.forEach(c -> assertThat(c.scheme()).isNotEmpty());
  }
}
