package org.hopscope.protocol.rpc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** Cuts the stream of a channel into PDUs, each of which tells its own length. */
final class Framer {
  private byte[] pending = {};

  void add(byte[] more) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(pending.length + more.length);
    both.writeBytes(pending);
    both.writeBytes(more);
    pending = both.toByteArray();
  }

  /** The next PDU, once it has come whole. */
  Optional<byte[]> next() throws Malformed {
    if (pending.length < Header.SIZE) {
      return Optional.empty();
    }
    int length = Header.read(new Octets(pending)).length();
    if (pending.length < length) {
      return Optional.empty();
    }
    byte[] whole = Arrays.copyOf(pending, length);
    pending = Arrays.copyOfRange(pending, length, pending.length);
    return Optional.of(whole);
  }

  /** Bytes of a PDU that has not come whole. */
  int unfinished() {
    return pending.length;
  }
}
