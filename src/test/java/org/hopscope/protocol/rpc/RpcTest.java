package org.hopscope.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hopscope.protocol.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connection-oriented RPC and the calls in it. */
class RpcTest {
  private static final String NDR = "045d888aeb1cc9119fe808002b10486002000000";
  private static final String DN = "/o=First Organization/ou=First Administrative Group/CN=recipients/CN=janedow";

  /** As impacket writes it, whose author is another. */
  @Test
  void bindToMailboxStoreAndAddressBook() {
    assertThat(hex(Asking.bind(1, Syntax.EMSMDB))).isEqualTo(
        "05000b03100000004800000001000000b810b81000000000010000000000010000dbf1a447ca6710b31f00dd010662da0000"
            + "5100" + NDR);
    assertThat(hex(Asking.bind(1, Syntax.NSPI))).isEqualTo(
        "05000b03100000004800000001000000b810b810000000000100000000000100185accf564421a108c5908002b2f84263800"
            + "0000" + NDR);
  }

  @Test
  void bindAnswers() throws Malformed {
    assertThat(
        Heard.read(pdu("0c", "b810b810" + "c8390000" + "0500" + "3630303100" + "00" + "01000000" + "00000000" + NDR)))
        .isEqualTo(new Heard.BindAck(7, 0, 0));
    assertThat(
        Heard.read(pdu("0c", "b810b810" + "c8390000" + "0000" + "0000" + "01000000" + "02000100" + "00".repeat(20))))
        .isEqualTo(new Heard.BindAck(7, 2, 1));
    assertThat(Heard.read(pdu("0d", "0800" + "01" + "0500"))).isEqualTo(new Heard.BindNak(7, 8));
    assertThat(Heard.read(pdu("03", "20000000" + "0000" + "00" + "00" + "05000000" + "00000000")))
        .isEqualTo(new Heard.Refusal(7, 5));
  }

  @Test
  void aResponsesVerifierIsNoPartOfIt() throws Malformed {
    byte[] signed = pdu("02", "0400000000000000" + "aabbccdd" + "0000" + "0a060200" + "00000000" + "11223344");
    signed[10] = 4;
    Heard.Response response = (Heard.Response) Heard.read(signed);
    assertThat(hex(response.stub())).isEqualTo("aabbccdd");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
      "0c, b810b810c8390000ff7f,                                     too early",
      "0c, b810b810c8390000000000000200000000000000,                 answers for 2 interfaces",
      "0c, b810b810c83900000000000001000000000000000000000000000000000000000000000000000000, not offered",
      "0f, 00000000,                                                 type 15",
      "03, 00000000,                                                 too early",
  })
  void whatIsWrongIsSaid(String type, String body, String why) {
    byte[] whole = pdu(type, body);
    assertThatThrownBy(() -> Heard.read(whole)).isInstanceOf(Malformed.class).hasMessageContaining(why);
  }

  /** The parameters of [MS-OXCRPC] 4.1, which prints values and no bytes, laid out by C706 chapter 14. */
  @Test
  void ecDoConnectExExample() {
    Connect connect = new Connect(DN, 0x0034_0567L, 1252, 1033, List.of(0x000C, 0x183E, 0x03E8));
    String dn = hex((DN + "\0").getBytes(StandardCharsets.US_ASCII));
    assertThat(DN).hasSize(76);
    assertThat(hex(connect.stub())).isEqualTo(
        "4d000000" + "00000000" + "4d000000" + dn + "000000"
            + "00000000" + "67053400" + "00000000" + "e4040000" + "09040000" + "09040000" + "ffffffff"
            + "0100" + "0c003e18e803" + "00000000" + "00000000" + "00000000" + "08100000");
  }

  @Test
  void ecDoConnectExIsAnswered() throws Malformed {
    String context = "00000000" + "34120000" + "00".repeat(12);
    Connected connected = Connected.read(HexFormat.of().parseHex(
        context + "60ea0000" + "06000000" + "10270000" + "0100" + "0000"
            + "00000200" + "04000000" + "00000000" + "04000000" + "2f6f3d00"
            + "04000200" + "05000000" + "00000000" + "05000000" + "4a616e6500" + "00"
            + "020f" + "028a" + "1100" + "020f" + "028a" + "1100" + "0000"
            + "44332211" + "08100000" + "00000000" + "04000000" + "01020304" + "04000000" + "00000000"));
    assertThat(hex(connected.context())).isEqualTo(context);
    assertThat(connected.displayName()).isEqualTo("Jane");
    assertThat(connected.build()).isEqualTo("15.2.2562.17");
    assertThat(connected.code()).isZero();
  }

  @Test
  void aRefusedConnectHasNoNames() throws Malformed {
    Connected refused = Connected.read(HexFormat.of().parseHex(
        "00".repeat(20) + "00".repeat(12) + "0000" + "0000" + "00000000" + "00000000" + "00".repeat(12) + "00000000"
            + "00000000" + "00000000" + "00000000" + "00000000" + "eb030000"));
    assertThat(refused.code()).isEqualTo(0x3EB);
    assertThat(refused.displayName()).isEmpty();
  }

  @Test
  void anEndlessStringIsRefused() {
    byte[] stub = HexFormat.of().parseHex(
        "00".repeat(20) + "00".repeat(12) + "0000" + "0000" + "00000200" + "ffffff7f" + "00000000" + "ffffff7f");
    assertThatThrownBy(() -> Connected.read(stub)).isInstanceOf(Malformed.class).hasMessageContaining("2147483647");
  }

  @Test
  void versionsInThreeWords() {
    assertThat(Version.words("15.2.2562.17")).containsExactly(0x0F02, 0x8A02, 17);
    assertThat(Version.text(List.of(0x000C, 0x183E, 0x03E8))).as("[MS-OXCRPC] 4.1").isEqualTo("12.0.6206.1000");
  }

  @Test
  void theAddressBooksCalls() throws Malformed {
    assertThat(hex(AddressBook.bind(1252, 1033))).isEqualTo(
        "00".repeat(28) + "e4040000" + "09040000" + "09040000" + "00000200" + "00".repeat(16));
    AddressBook.Bound bound = AddressBook.bound(HexFormat.of().parseHex(
        "00000200" + "11".repeat(16) + "00000000" + "22".repeat(16) + "00000000"));
    assertThat(bound.code()).isZero();
    assertThat(hex(AddressBook.unbind(bound.context()))).isEqualTo("00000000" + "22".repeat(16) + "00000000");
    assertThat(AddressBook.unbound(HexFormat.of().parseHex("00".repeat(20) + "01000000")))
        .isEqualTo(AddressBook.UNBOUND);
  }

  @Test
  void theStreamIsCutWhereEachPduSays() throws Malformed {
    Framer framer = new Framer();
    byte[] nak = pdu("0d", "0800" + "01" + "0500");
    framer.add(Arrays.copyOf(nak, 15));
    assertThat(framer.next()).isEmpty();
    framer.add(Arrays.copyOfRange(nak, 15, nak.length));
    framer.add(nak);
    framer.add(new byte[]{5});
    assertThat(framer.next()).map(RpcTest::hex).isEqualTo(Optional.of(hex(nak)));
    assertThat(framer.next()).map(RpcTest::hex).isEqualTo(Optional.of(hex(nak)));
    assertThat(framer.next()).isEmpty();
    assertThat(framer.unfinished()).isEqualTo(1);
  }

  private static byte[] pdu(String type, String body) {
    int length = Header.SIZE + body.length() / 2;
    return HexFormat.of().parseHex(
        "0500" + type + "03" + "10000000" + "%02x%02x".formatted(length & 0xff, length >> 8) + "0000" + "07000000"
            + body);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
