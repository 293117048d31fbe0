package org.hopscope.lab.rpc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The EMSMDB interface, [MS-OXCRPC] 3.1.4, as far as a session is opened and closed.
 *
 * @param names of the people, by their distinguished names in lower case
 * @param organisation the part of those names that is everybody's
 * @param refusal what EcDoConnectEx answers in any case, unless it is 0
 */
record MailStore(Map<String, String> names, String organisation, String build, long refusal) {
  private static final int DISCONNECT = 1;
  private static final int CONNECT = 10;
  private static final int UNKNOWN_USER = 0x3EB;

  BackEnd.Call call(int operation) {
    return switch (operation) {
      case CONNECT -> this::connect;
      case DISCONNECT -> handle -> Frame.join(new byte[20], Frame.numbers(0));
      default -> null;
    };
  }

  private byte[] connect(ByteBuffer parameters) {
    int length = parameters.getInt(8);
    byte[] text = new byte[length - 1];
    parameters.get(12, text);
    String person = names.get(new String(text, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT));
    return person == null || refusal != 0
        ? refused(refusal == 0 ? UNKNOWN_USER : (int) refusal)
        : connected(person);
  }

  private byte[] connected(String person) {
    byte[] prefix = Frame.aligned(4, handle(), Frame.numbers(60_000, 6, 10_000, 1), pointed(organisation));
    byte[] names = Frame.aligned(2, prefix, pointed(person));
    return Frame.join(Frame.aligned(4, names, versions()), Frame.numbers(0x1234_5678, 0x1008, 0, 0, 0, 0));
  }

  private static byte[] refused(int code) {
    return Frame.join(new byte[20], new byte[12], new byte[4], new byte[8], new byte[12], new byte[4],
        Frame.numbers(0, 0, 0, 0, code));
  }

  /** A session's own, never null. */
  private static byte[] handle() {
    UUID random = UUID.randomUUID();
    return Frame.little(new byte[20]).putInt(0)
        .putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits()).array();
  }

  private static byte[] pointed(String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    return Frame.join(Frame.numbers(0x2_0000, bytes.length, 0, bytes.length), bytes);
  }

  /** Server's and best version, [MS-OXCRPC] 3.1.4.1.3.1. */
  private byte[] versions() {
    int[] n = Arrays.stream(build.split("\\.")).mapToInt(Integer::parseInt).toArray();
    ByteBuffer words = Frame.little(new byte[12]);
    for (int i = 0; i < 2; i++) {
      words.putShort((short) (n[0] << 8 | n[1])).putShort((short) (0x8000 | n[2])).putShort((short) n[3]);
    }
    return words.array();
  }
}
