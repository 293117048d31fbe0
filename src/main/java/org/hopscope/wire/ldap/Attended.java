package org.hopscope.wire.ldap;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.hopscope.model.Evidence;
import org.hopscope.wire.tls.LayerOnly;
import org.hopscope.wire.tls.Witness;

/** Makes a handshake over a socket that is connected, with a witness who tells of it. */
final class Attended extends LayerOnly {
  private final Witness witness;
  private final int port;
  private final Consumer<Evidence> seen;
  private boolean begun;

  Attended(Witness witness, int port, Consumer<Evidence> seen) {
    this.witness = witness;
    this.port = port;
    this.seen = seen;
  }

  boolean hasBegun() {
    return begun;
  }

  /** Returns only when the server is verified; its evidence is given either way. */
  SSLSocket over(Socket raw) throws IOException {
    begun = true;
    SSLSocket socket = witness.over(raw, port);
    try {
      socket.startHandshake();
    } catch (IOException e) {
      seen.accept(witness.failed(e));
      throw e;
    }
    seen.accept(witness.good(socket.getSession()));
    return socket;
  }

  @Override
  public Socket createSocket(Socket raw, String host, int port, boolean autoClose) throws IOException {
    return over(raw);
  }
}
