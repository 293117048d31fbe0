package org.hopscope.protocol.mapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hopscope.protocol.Malformed;
import org.junit.jupiter.api.Test;

/**
 * Bodies and ROPs, field by field as [MS-OXCMAPIHTTP] 2.2.4 and 2.2.5, [MS-OXCRPC] 2.2.2.1 and [MS-OXCROPS]
 * 2.2.1 and 2.2.3.1 lay them out. [MS-OXCMAPIHTTP] section 4 prints headers and tags, and no body.
 */
class BodiesTest {
  private static final String DN = "/o=First Organization/ou=First Administrative Group/cn=recipients/cn=janedow";

  @Test
  void connectIsAsked() {
    assertThat(hex(Connected.request("/o=A"))).isEqualTo(
        "2f6f3d4100" + "00000000" + "e4040000" + "09040000" + "09040000" + "00000000");
  }

  @Test
  void connectIsAnswered() throws Malformed {
    Connected connected = Connected.read(bytes(
        "00000000" + "00000000" + "60ea0000" + "06000000" + "10270000" + "2f6f3d4100"
            + "4a0061006e0065000000" + "04000000" + "aabbccdd"));
    assertThat(connected).isEqualTo(new Connected(0, "Jane"));
  }

  @Test
  void connectIsRefusedByTheStoreOrByTheServer() throws Malformed {
    assertThat(Connected.read(bytes("00000000" + "eb030000")).code()).isEqualTo(0x3EB);
    assertThat(Connected.read(bytes("11010480" + "00000000")).code()).isEqualTo(0x8004_0111L);
  }

  @Test
  void logonIsAsked() {
    byte[] rop = Logon.request(DN);
    assertThat(hex(rop)).isEqualTo(
        "fe" + "00" + "00" + "01" + "00000001" + "00000000" + "4d00" + hex(DN.getBytes(StandardCharsets.US_ASCII))
            + "00");
    assertThat(hex(RopBuffer.of(rop))).isEqualTo(
        "0000" + "0400" + "6100" + "6100" + "5d00" + hex(rop) + "ffffffff");
    assertThat(hex(Executed.request(new byte[]{1, 2, 3}))).isEqualTo(
        "03000000" + "03000000" + "010203" + "08000100" + "00000000");
  }

  @Test
  void logonIsAnswered() throws Malformed {
    String opened = "fe" + "00" + "00000000" + "01" + "11".repeat(13 * 8) + "07" + "22".repeat(16) + "0100"
        + "33".repeat(16) + "00".repeat(8 + 8 + 4);
    assertThat(Logon.read(responses(opened))).isEqualTo(new Logon.Open(true));
    assertThat(Logon.read(responses(opened.replace("07" + "22", "01" + "22")))).isEqualTo(new Logon.Open(false));
  }

  @Test
  void logonIsRefusedRedirectedOrPutOff() throws Malformed {
    assertThat(Logon.read(responses("fe00" + "11010480"))).isEqualTo(new Logon.Refused(0x8004_0111L));
    assertThat(Logon.read(responses("fe00" + "78040000" + "01" + "05" + "2f6f3d4200")))
        .isEqualTo(new Logon.Elsewhere(0x478, "/o=B"));
    assertThat(Logon.read(responses("fe00" + "78040000"))).isEqualTo(new Logon.Refused(0x478));
    assertThat(Logon.read(responses("f900" + "30750000" + "00" + "0000")))
        .isEqualTo(new Logon.Later(Duration.ofSeconds(30)));
  }

  @Test
  void anObscuredBufferIsCleared() throws Malformed {
    assertThat(RopBuffer.responses(bytes("0000" + "0600" + "0400" + "0400" + "a1a5" + "5ba5"))).containsExactly(0xFE,
        0);
  }

  @Test
  void executeIsAnswered() throws Malformed {
    Executed executed = Executed.read(bytes("00000000" + "00000000" + "00000000" + "02000000" + "abcd" + "00000000"));
    assertThat(hex(executed.ropBuffer())).isEqualTo("abcd");
    assertThat(Executed.read(bytes("00000000" + "7f040000")).code()).isEqualTo(0x47F);
  }

  @Test
  void sessionsAreClosed() throws Malformed {
    assertThat(hex(Closed.disconnect())).isEqualTo("00000000");
    assertThat(hex(Closed.unbind())).isEqualTo("0000000000000000");
    assertThat(Closed.read(bytes("00000000" + "00000000" + "00000000"))).isZero();
    assertThat(Closed.read(bytes("00000000" + "01000000" + "00000000"))).as("UnbindSuccess").isZero();
  }

  /** STAT with the values of [MS-OXNSPI] section 4: code page 0x4e4, locales 0x409. */
  @Test
  void theAddressBookIsBound() throws Malformed {
    assertThat(hex(Bound.request())).isEqualTo(
        "00000000" + "01" + "00".repeat(24) + "e4040000" + "09040000" + "09040000" + "00000000");
    assertThat(Bound.read(bytes("00000000" + "00000000" + "11".repeat(16) + "00000000"))).isZero();
    assertThat(Bound.read(bytes("00000000" + "11010480" + "00".repeat(16) + "00000000"))).isEqualTo(0x8004_0111L);
  }

  @Test
  void whatIsTooShortIsRefused() {
    refuses("too early", () -> Connected.read(bytes("0000")));
    refuses("too early",
        () -> Connected.read(bytes("0000000000000000" + "60ea0000" + "06000000" + "10270000" + "2f6f")));
    refuses("too early", () -> Executed.read(bytes("0000000000000000" + "00000000" + "ffffff7f")));
    refuses("too early",
        () -> Connected.read(bytes("0000000000000000" + "00".repeat(12) + "00" + "0000" + "ffffffff")));
    refuses("too early", () -> Logon.read(responses("fe00" + "00000000" + "01")));
    refuses("too early", () -> RopBuffer.responses(bytes("0000" + "0400" + "ffff" + "ffff" + "0200")));
    refuses("too early", () -> Bound.read(bytes("0000000000000000" + "11")));
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    refuses("RopSize of 1", () -> RopBuffer.responses(bytes("0000" + "0400" + "0200" + "0200" + "0100")));
    refuses("two sizes", () -> RopBuffer.responses(bytes("0000" + "0400" + "0200" + "0300" + "0200")));
    refuses("compressed", () -> RopBuffer.responses(bytes("0000" + "0500" + "0200" + "0300" + "0200")));
    refuses("ROP 0x01", () -> Logon.read(responses("0100" + "00000000")));
    refuses("public folders", () -> Logon.read(responses("fe00" + "00000000" + "00")));
    refuses("would not fit", () -> Logon.read(responses("ff00" + "0000")));
    refuses("longer than",
        () -> Connected.read(bytes("0000000000000000" + "00".repeat(12) + "61".repeat(5000) + "00")));
  }

  private static void refuses(String why, ThrowingCallable reading) {
    assertThatThrownBy(reading).isInstanceOf(Malformed.class).hasMessageContaining(why);
  }

  private static byte[] responses(String rops) throws Malformed {
    int size = 2 + rops.length() / 2;
    byte[] buffer = bytes("0000" + "0400" + little(size + 4) + little(size + 4) + little(size) + rops + "2a000000");
    return RopBuffer.responses(buffer);
  }

  private static String little(int number) {
    return "%02x%02x".formatted(number & 0xff, number >> 8);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
