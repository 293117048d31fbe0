package org.hopscope.protocol.rpc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/**
 * The results of EcDoConnectEx, [MS-OXCRPC] 3.1.4.1.
 *
 * @param context the session's handle, for EcDoDisconnect
 * @param serverVersion in three words
 * @param code 0, or the store's error
 */
record Connected(byte[] context, String displayName, List<Integer> serverVersion, long code) {
  private static final int HANDLE = 20;
  private static final long LONGEST_STRING = 4096;

  static Connected read(byte[] stub) throws Malformed {
    Octets in = new Octets(stub);
    byte[] context = in.take(HANDLE);
    in.skip(3 * 4 + 2);
    pointedString(in);
    String displayName = pointedString(in);
    List<Integer> server = version(in);
    version(in);
    in.align(4);
    in.skip(4);
    auxiliary(in);
    return new Connected(context, displayName, server, in.u32());
  }

  private static String pointedString(Octets in) throws Malformed {
    in.align(4);
    return in.u32() == 0 ? "" : string(in);
  }

  private static String string(Octets in) throws Malformed {
    long room = in.u32();
    long offset = in.u32();
    long length = in.u32();
    if (offset != 0 || length > room || length > LONGEST_STRING) {
      throw new Malformed("a string in it gives itself a length of " + length);
    }
    String text = new String(in.take(length), StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<Integer> version(Octets in) throws Malformed {
    in.align(2);
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      words.add(in.u16());
    }
    return words;
  }

  private static void auxiliary(Octets in) throws Malformed {
    long room = in.u32();
    long offset = in.u32();
    long length = in.u32();
    if (offset != 0 || length > room) {
      throw new Malformed("its auxiliary data gives itself a length of " + length);
    }
    in.skip(length);
    in.align(4);
    in.skip(4);
  }

  /** As Exchange writes it: 15.2.2562.17. */
  String build() {
    return Version.text(serverVersion);
  }
}
