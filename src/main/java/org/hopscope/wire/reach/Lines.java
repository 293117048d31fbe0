package org.hopscope.wire.reach;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Optional;

/** What a server says line by line, ended by CR LF or LF. Gives up on one that talks without end. */
final class Lines {
  /** RFC 5321 allows 512 octets, RFC 9051 no number; a capability list takes some hundred. */
  private static final int LONGEST = 4096;
  private static final int MOST = 200;
  private final InputStream in;
  private int read;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * Empty when the server has hung up, in the middle of a line too.
   *
   * @throws ProtocolException it says too much
   */
  Optional<String> next() throws IOException {
    if (++read > MOST) {
      throw new ProtocolException("More than " + MOST + " lines");
    }
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        return Optional.empty();
      }
      if (line.length() == LONGEST) {
        throw new ProtocolException("A line of more than " + LONGEST + " octets");
      }
      line.append((char) octet);
    }
    return Optional.of(line.toString().stripTrailing());
  }
}
