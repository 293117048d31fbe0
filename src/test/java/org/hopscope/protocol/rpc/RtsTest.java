package org.hopscope.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.rpc.RtsCommand.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RTS PDUs. [MS-RPCH] section 4 prints no bytes; those below are impacket's, whose author is another. */
class RtsTest {
  private static final UUID CONNECTION = UUID.fromString("11111111-2222-3333-4444-555555555555");
  private static final UUID OUT = UUID.fromString("a1a2a3a4-b1b2-c1c2-d1d2-e1e2e3e4e5e6");
  private static final UUID IN = UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f");
  private static final UUID GROUP = UUID.fromString("f1f2f3f4-0102-0304-0506-0708090a0b0c");

  @Test
  void connA1FillsTheOutChannelsRequest() {
    assertThat(hex(Rts.connA1(CONNECTION, OUT).bytes())).isEqualTo(
        "05001403100000004c0000000000000000000400060000000100000003000000111111112222333344445555555555550300"
            + "0000a4a3a2a1b2b1c2c1d1d2e1e2e3e4e5e60000000000000100");
    assertThat(Rts.connA1(CONNECTION, OUT).bytes()).as("[MS-RPCH] 2.1.2.1.2").hasSize(76);
  }

  @Test
  void connB1() {
    assertThat(hex(Rts.connB1(CONNECTION, IN, GROUP).bytes())).isEqualTo(
        "0500140310000000680000000000000000000600060000000100000003000000111111112222333344445555555555550300"
            + "0000030201000504070608090a0b0c0d0e0f040000000000004005000000e09304000c000000f4f3f2f10201040305060708"
            + "090a0b0c");
  }

  @Test
  void acknowledgementAndPing() {
    assertThat(hex(Rts.acknowledge(new RtsCommand.Ack(40_000, 65_536, OUT)).bytes())).isEqualTo(
        "05001403100000003800000000000000020002000d0000000300000001000000409c000000000100a4a3a2a1b2b1c2c1d1d2"
            + "e1e2e3e4e5e6");
    assertThat(hex(Rts.ping().bytes())).isEqualTo("0500140310000000140000000000000001000000");
  }

  @Test
  void whatTheProxyAnswersIsTold() throws Malformed {
    assertThat(steering("05001403100000001c000000000000000000010002000000c0d40100").isConnA3()).isTrue();
    Rts c2 = steering(
        "05001403100000002c00000000000000000003000600000001000000000000000000010002000000c0d40100");
    assertThat(c2.isConnC2()).isTrue();
    assertThat(c2.number(Kind.RECEIVE_WINDOW_SIZE)).isEqualTo(65_536);
    assertThat(steering("0500140310000000140000000000000040000000").isEcho()).isTrue();
    assertThat(steering("0500140310000000140000000000000001000000").isPing()).isTrue();
  }

  @Test
  void allCommandsAreRead() throws Malformed {
    Rts all = steering("0500140310000000" + "7f00" + "000000000000" + "0200" + "0b00"
        + "00000000" + "01000000" + "02000000" + "02000000" + "04000000" + "03000000" + "05000000" + "04000000"
        + "07000000" + "08000000" + "03000000" + "010203" + "09000000" + "0a000000"
        + "0b00000000000000" + "7f000001" + "00".repeat(12) + "0c000000" + hexOf(GROUP) + "0e000000" + "09000000");
    assertThat(all.commands()).extracting(RtsCommand::kind).containsExactly(
        Kind.RECEIVE_WINDOW_SIZE, Kind.CONNECTION_TIMEOUT, Kind.CHANNEL_LIFETIME, Kind.CLIENT_KEEPALIVE, Kind.EMPTY,
        Kind.PADDING, Kind.NEGATIVE_ANCE, Kind.ANCE, Kind.CLIENT_ADDRESS, Kind.ASSOCIATION_GROUP_ID,
        Kind.PING_TRAFFIC_SENT_NOTIFY);
    assertThat(all.commands()).contains(new RtsCommand.Named(Kind.ASSOCIATION_GROUP_ID, GROUP));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
      "05001403100000001c000000000000000000010002000000c0d4,            ends 2 bytes too early",
      "05001403100000001e000000000000000000010002000000c0d401000000,    2 bytes behind its last command",
      "05001403100000001c00000000000000000001000f000000c0d40100,        command 15",
      "050014031000000020000000000000000000010008000000ffffffff00000000, too early",
      "05001403100000001c000000000000000000010003000000c0d40100,        too early",
      "050014030000000014000000000000004000 0000,                       not little-endian",
      "0400140310000000140000000000000040000000,                        version 4.0",
      "05001403100000000f0000000000000040000000,                        less than its own header",
      "0500140310000000150000000000000040000000,                        length of 21 bytes and has 20",
  })
  void whatIsWrongIsSaid(String bytes, String why) {
    byte[] whole = HexFormat.of().parseHex(bytes.replace(" ", ""));
    whole[8] = why.contains("ends") ? (byte) whole.length : whole[8];
    assertThatThrownBy(() -> Heard.read(whole)).isInstanceOf(Malformed.class).hasMessageContaining(why);
  }

  /** [MS-RPCH] 4.2, number by number. */
  @Test
  void flowControlExample() {
    SendWindow sender = new SendWindow(1000);
    ReceiveWindow recipient = new ReceiveWindow(1000);
    sender.sent(250);
    assertThat(sender.available()).isEqualTo(750);
    recipient.arrived(250);
    assertThat(recipient.available()).isEqualTo(750);
    recipient.released(100);
    RtsCommand.Ack first = recipient.acknowledge(OUT);
    assertThat(List.of(first.received(), first.window())).containsExactly(250L, 850L);
    sender.sent(500);
    assertThat(sender.available()).isEqualTo(250);
    sender.acknowledged(first.received(), first.window());
    assertThat(sender.available()).isEqualTo(350);
    recipient.arrived(500);
    assertThat(recipient.available()).isEqualTo(350);
    recipient.released(200);
    RtsCommand.Ack second = recipient.acknowledge(OUT);
    assertThat(List.of(second.received(), second.window())).containsExactly(750L, 550L);
    sender.acknowledged(second.received(), second.window());
    assertThat(sender.available()).isEqualTo(550);
    recipient.released(recipient.held());
    RtsCommand.Ack third = recipient.acknowledge(OUT);
    assertThat(List.of(third.received(), third.window())).containsExactly(750L, 1000L);
    sender.acknowledged(third.received(), third.window());
    assertThat(sender.available()).isEqualTo(1000);
  }

  private static Rts steering(String bytes) throws Malformed {
    return ((Heard.Steering) Heard.read(HexFormat.of().parseHex(bytes))).rts();
  }

  private static String hexOf(UUID id) {
    return hex(new Writer().uuid(id).all());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
