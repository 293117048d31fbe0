package org.hopscope.wire.reach;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence.Manners;
import org.hopscope.wire.Text;

/**
 * How a server took a visitor.
 *
 * @param banner its first line
 * @param detail the line by which it was judged, where that is another
 */
record Hello(Manners manners, String banner, List<String> offers, String detail) {
  static Hello of(Manners manners, String banner) {
    return new Hello(manners, banner, List.of(), "");
  }

  /** The connection ended where its first line should have come. */
  static Hello closed(String detail) {
    return new Hello(Manners.CLOSED, "", List.of(), detail);
  }

  Hello offering(List<String> offered) {
    return new Hello(manners, banner, offered.stream().map(Text::brief).toList(), detail);
  }

  Hello but(Manners other, String because) {
    return new Hello(other, banner, offers, Text.brief(because));
  }

  /** A protocol in which a server is greeted, and asked for TLS where that is not there from the begin. */
  @FunctionalInterface
  interface Dialect {
    Hello greet(Line line) throws IOException;
  }

  /** Both directions of a connection. */
  record Line(Lines in, OutputStream out) {
    /** @throws SocketException the server has hung up */
    String hear() throws IOException {
      return in.next().orElseThrow(() -> new SocketException("The connection was closed"));
    }

    Optional<String> first() throws IOException {
      return in.next().map(Text::brief);
    }

    void say(String command) throws IOException {
      out.write((command + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.flush();
    }
  }
}
