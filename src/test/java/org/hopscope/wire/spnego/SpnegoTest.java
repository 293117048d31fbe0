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

  /** [MS-SPNG] section 4: NegTokenInit2, with hints that a client ignores, and a mechanism that is not spoken here. */
  @Test
  void theWorkedExampleOfMicrosoftIsRead() {
    InitToken read = InitToken.parse(hex("""
        60 82 01 5d 06 06 2b 06 01 05 05 02 a0 82 01 51
        30 82 01 4d a0 1a 30 18 06 0a 2b 06 01 04 01 82
        37 02 02 1e 06 0a 2b 06 01 04 01 82 37 02 02 0a
        a2 82 01 01 04 81 fe 4e 45 47 4f 45 58 54 53 01
        00 00 00 00 00 00 00 60 00 00 00 70 00 00 00 cf
        fa 11 76 5e 12 59 9a 34 7d 76 68 52 bf ce 70 97
        45 87 10 bb 82 42 b4 c7 df ba d2 da 89 7a a3 11
        a7 d8 68 46 34 30 95 25 62 dc 13 c5 54 f2 01 00
        00 00 00 00 00 00 00 60 00 00 00 01 00 00 00 00
        00 00 00 00 00 00 00 5c 33 53 0d ea f9 0d 4d b2
        ec 4a e3 78 6e c3 08 4e 45 47 4f 45 58 54 53 03
        00 00 00 01 00 00 00 40 00 00 00 8e 00 00 00 cf
        fa 11 76 5e 12 59 9a 34 7d 76 68 52 bf ce 70 5c
        33 53 0d ea f9 0d 4d b2 ec 4a e3 78 6e c3 08 40
        00 00 00 4e 00 00 00 30 4c a0 4a 30 48 30 2a 80
        28 30 26 31 24 30 22 06 03 55 04 03 13 1b 58 4d
        4c 50 72 6f 76 69 64 65 72 20 49 6e 74 65 72 6d
        65 64 69 61 74 65 20 43 41 30 1a 80 18 30 16 31
        14 30 12 06 03 55 04 03 13 0b 58 4d 4c 50 72 6f
        76 69 64 65 72 a3 2a 30 28 a0 26 1b 24 6e 6f 74
        5f 64 65 66 69 6e 65 64 5f 69 6e 5f 52 46 43 34
        31 37 38 40 70 6c 65 61 73 65 5f 69 67 6e 6f 72
        65""")).orElseThrow();
    assertThat(read.mechanisms()).containsExactly(Mechanism.NTLM);
    assertThat(read.token().orElseThrow()).hasSize(254).startsWith(hex("4e45474f45585453 01"));
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
    for (int length : new int[]{127, 128, 255, 256, 65_535, 65_536}) {
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
