package org.hopscope.lab.kerberos;

import java.util.Optional;
import org.hopscope.wire.der.Der;

/**
 * Whether bytes are DER, with every length written shortly and within what is there (X.690, 10.1). Kerby takes BER
 * as well, and makes room for whatever length is claimed.
 */
final class StrictDer {
  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1f;
  private static final int DEEPEST = 32;

  private StrictDer() {}

  static boolean is(byte[] bytes) {
    return is(bytes, DEEPEST);
  }

  private static boolean is(byte[] bytes, int deeper) {
    int read = 0;
    Der.Reader in = new Der.Reader(bytes);
    for (Optional<Der.Element> next = in.next(); next.isPresent(); next = in.next()) {
      if (!is(next.get(), deeper)) {
        return false;
      }
      read += Der.element(next.get().tag(), next.get().content()).length;
    }
    return read == bytes.length;
  }

  private static boolean is(Der.Element element, int deeper) {
    boolean simple = (element.tag() & CONSTRUCTED) == 0;
    return (element.tag() & LONG_TAG) != LONG_TAG && (simple || deeper > 0 && is(element.content(), deeper - 1));
  }
}
