package org.hopscope.wire.spnego;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** RFC 4178, 4.2, in DER. */
class SpnegoTest {
  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
  }

  @Test
  void theFirstTokenNamesTheMechanisms() {
    byte[] token = new InitToken(List.of(Mechanism.NTLM), Optional.of(hex("4e54"))).bytes();
    assertThat(token).isEqualTo(hex("""
        60 22 06 06 2b 06 01 05 05 02
        a0 18 30 16 a0 0e 30 0c 06 0a 2b 06 01 04 01 82 37 02 02 0a
        a2 04 04 02 4e 54"""));
    InitToken read = InitToken.parse(token).orElseThrow();
    assertThat(read.mechanisms()).containsExactly(Mechanism.NTLM);
    assertThat(read.token().orElseThrow()).isEqualTo(hex("4e54"));
  }

  @Test
  void anAnswerHasItsParts() {
    byte[] token = hex("a1 1a 30 18 a0 03 0a 01 01 a1 0c 06 0a 2b 06 01 04 01 82 37 02 02 0a a2 03 04 01 ff");
    ResponseToken read = ResponseToken.parse(token).orElseThrow();
    assertThat(read.state()).contains(ResponseToken.State.INCOMPLETE);
    assertThat(read.mechanism()).contains(Mechanism.NTLM);
    assertThat(read.token().orElseThrow()).isEqualTo(hex("ff"));
    assertThat(read.mic()).isEmpty();
    assertThat(read.bytes()).isEqualTo(token);
  }

  @Test
  void longTokensHaveLongLengths() {
    for (int length : new int[] {127, 128, 255, 256, 65_535, 65_536}) {
      byte[] long1 = new byte[length];
      ResponseToken token = new ResponseToken(Optional.empty(), Optional.empty(), Optional.of(long1), Optional.empty());
      assertThat(ResponseToken.parse(token.bytes()).flatMap(ResponseToken::token).orElseThrow()).isEqualTo(long1);
    }
  }

  @Test
  void whatDoesNotFitIsNoToken() {
    for (String bad : List.of("", "a1", "a1 05 30", "a1 80", "a1 84 ff ff ff ff", "60 02 06 09", "4e 54 4c 4d")) {
      assertThat(ResponseToken.parse(hex(bad))).isEmpty();
      assertThat(InitToken.parse(hex(bad))).isEmpty();
    }
  }
}
