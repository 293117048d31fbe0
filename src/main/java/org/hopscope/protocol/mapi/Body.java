package org.hopscope.protocol.mapi;

import java.nio.charset.StandardCharsets;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** The binary part of an answer, with what MAPI over HTTP puts into all of them. */
final class Body extends Octets {
  private static final int LONGEST_TEXT = 4096;

  Body(byte[] bytes) {
    super(bytes);
  }

  /**
   * StatusCode and ErrorCode, with which every body of [MS-OXCMAPIHTTP] 2.2.4 and 2.2.5 begins.
   *
   * @return the first that is not 0: a failure's body ends its codes there
   */
  long code() throws Malformed {
    long status = u32();
    return status == 0 ? u32() : status;
  }

  /** Size and bytes; nothing in it is needed. Some servers leave it away. */
  void auxiliary() throws Malformed {
    if (left() > 0) {
      skip(u32());
    }
  }

  /** Up to its zero byte. */
  String ascii() throws Malformed {
    return text(1, StandardCharsets.ISO_8859_1, LONGEST_TEXT);
  }

  /** Up to its zero character. */
  String unicode() throws Malformed {
    return text(2, StandardCharsets.UTF_16LE, LONGEST_TEXT);
  }
}
