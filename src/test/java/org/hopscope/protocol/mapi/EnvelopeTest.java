package org.hopscope.protocol.mapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hopscope.model.Fault;
import org.hopscope.protocol.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  /** The chunks of [MS-OXCMAPIHTTP] 4.2, whose own lengths are C and 9; the body it leaves open. */
  @Test
  void tagsAsInTheExampleOfExecute() throws Malformed {
    String processing = "PROCESSING\r\n";
    String pending = "PENDING\r\n";
    assertThat(processing).hasSize(0xC);
    assertThat(pending).hasSize(0x9);
    Envelope envelope = read(
        processing + pending + pending + "DONE\r\nX-ResponseCode: 0\r\nX-ElapsedTime: 30001\r\n"
            + "X-StartTime: Thu, 01 Jan 2026 08:30:00 GMT\r\n\r\n\1\2\n\3");
    assertThat(envelope.header("x-elapsedtime")).contains("30001");
    assertThat(envelope.header("X-ResponseCode")).contains("0");
    assertThat(envelope.body()).containsExactly(1, 2, '\n', 3);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
      "DONE|PROCESSING||,                     says DONE before PROCESSING",
      "PENDING|DONE||,                        says PENDING before PROCESSING",
      "<html>|,                               does not begin with PROCESSING",
      "PROCESSING|PENDING|,                   ends before DONE",
      "PROCESSING|DONE|X-ElapsedTime: 2|,     ends before DONE and its headers",
      "PROCESSING|PROCESSING|DONE||,          neither PENDING nor DONE",
      "PROCESSING|DONE|rubbish||,             a line that is no header",
      "PROCESSING|DONE|: rubbish||,           a line that is no header"})
  void whatIsWrongIsSaid(String content, String why) {
    assertThatThrownBy(() -> read(content.replace("|", "\r\n"))).isInstanceOf(Malformed.class)
        .hasMessageContaining(why);
  }

  @Test
  void absurdSizesAreRefused() {
    assertThatThrownBy(() -> read("PROCESSING\r\nDONE\r\nX: " + "a".repeat(9000) + "\r\n\r\n"))
        .isInstanceOf(Malformed.class).hasMessageContaining("does not end");
    StringBuilder many = new StringBuilder("PROCESSING\r\nDONE\r\n");
    for (int i = 0; i < 200; i++) {
      many.append("X-").append(i).append(": 1\r\n");
    }
    assertThatThrownBy(() -> read(many + "\r\n")).isInstanceOf(Malformed.class).hasMessageContaining("too many");
  }

  @Test
  void workThatIsNotFinishedIsToldFromSilence() {
    assertThat(unfinished("PROCESSING\r\nPENDING\r\nPENDING\r\n")).isTrue();
    assertThat(unfinished("PROCESSING\r\n")).isTrue();
    assertThat(unfinished("PROCESSING\r\nDONE\r\n\r\n")).isFalse();
    assertThat(unfinished("")).isFalse();
    assertThat(unfinished("<html>")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18})
  void everyResponseCodeHasItsName(int code) {
    assertThat(ResponseCode.text(Integer.toString(code))).startsWith("X-ResponseCode " + code + ", ");
    assertThat(ResponseCode.isSuccess(Integer.toString(code))).isEqualTo(code == 0);
  }

  @Test
  void responseCodesThatMeanSomethingOfTheirOwn() {
    assertThat(ResponseCode.fault("16")).isEqualTo(Fault.MAPI_SWITCHED_OFF);
    assertThat(ResponseCode.fault("18")).isEqualTo(Fault.MAPI_BUSY);
    assertThat(ResponseCode.fault("4711")).isEqualTo(Fault.MAPI_ERROR);
    assertThat(ResponseCode.text("4711")).isEqualTo("X-ResponseCode 4711");
  }

  private static Envelope read(String content) throws Malformed {
    return Envelope.read(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean unfinished(String content) {
    return Envelope.isUnfinished(content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
