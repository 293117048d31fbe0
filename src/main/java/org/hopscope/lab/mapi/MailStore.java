package org.hopscope.lab.mapi;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;

/**
 * The bodies of emsmdb, [MS-OXCMAPIHTTP] 2.2.4.
 *
 * @param names of the people, by their distinguished names in lower case
 */
record MailStore(Map<String, String> names, String organisation, Flaw flaw) {
  private static final int UNKNOWN_USER = 0x3EB;

  byte[] connect(ByteBuffer request) {
    String dn = Bytes.text(request);
    Bytes.take(request, 4 * 4);
    Bytes.take(request, request.getInt());
    String person = names.get(dn.toLowerCase(Locale.ROOT));
    int code = flaw.connectCode() != 0 ? flaw.connectCode() : person == null ? UNKNOWN_USER : 0;
    return code != 0
        ? Bytes.join(Bytes.numbers(0, code, 0, 0, 0), Bytes.ascii(""), Bytes.unicode(""), Bytes.numbers(0))
        : Bytes.join(
            Bytes.numbers(0, 0, 60_000, 6, 10_000), Bytes.ascii(organisation), Bytes.unicode(person), auxiliary());
  }

  /** RPC_HEADER_EXT with a block of type 0x17 (AUX_SERVER_CAPABILITIES), [MS-OXCRPC] 2.2.2.2.19. */
  private static byte[] auxiliary() {
    byte[] block = {8, 0, 1, 0x17, 7, 0, 0, 0};
    return Bytes.join(Bytes.numbers(8 + block.length), header(block.length), block);
  }

  byte[] execute(ByteBuffer request) {
    Bytes.take(request, 4);
    ByteBuffer rops = Bytes.take(request, request.getInt());
    Bytes.take(request, 4);
    Bytes.take(request, request.getInt());
    byte[] output = new Rops(names, flaw).answer(rops);
    if (flaw == Flaw.WRONG_LENGTH) {
      output[8] = 1;
      output[9] = 0;
    }
    return Bytes.join(Bytes.numbers(0, 0, 0, output.length), output, Bytes.numbers(0));
  }

  byte[] disconnect(ByteBuffer request) {
    Bytes.take(request, request.getInt());
    return Bytes.numbers(0, 0, 0);
  }

  /** RPC_HEADER_EXT of a payload that is neither compressed nor obscured, and the last, [MS-OXCRPC] 2.2.2.1. */
  static byte[] header(int size) {
    return Bytes.little(new byte[8])
        .putShort((short) 0).putShort((short) 4).putShort((short) size).putShort((short) size).array();
  }
}
