package org.hopscope.wire.ldap;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.hopscope.model.Evidence;
import org.hopscope.wire.tls.LayerOnly;
import org.hopscope.wire.tls.Witness;
import org.jspecify.annotations.Nullable;

/** Makes a handshake over a socket that is connected, with a witness who tells of it. */
final class Attended extends LayerOnly {
  private final Witness witness;
  private final int port;
  private final Consumer<Evidence> seen;
  private @Nullable SSLSocket layered;

  Attended(Witness witness, int port, Consumer<Evidence> seen) {
    this.witness = witness;
    this.port = port;
    this.seen = seen;
  }

  boolean hasBegun() {
    return layered != null;
  }

  /** Returns only when the server is verified; its evidence is given either way. */
  SSLSocket over(Socket raw) throws IOException {
    layered = witness.over(raw, port);
    try {
      layered.startHandshake();
    } catch (IOException e) {
      seen.accept(witness.failed(e));
      throw e;
    }
    seen.accept(witness.good(layered.getSession()));
    return layered;
  }

  /** Whether the handshake that the SDK made has verified the server. */
  boolean verified() {
    if (layered == null || !layered.getSession().isValid() || !witness.accepted()) {
      return false;
    }
    seen.accept(witness.good(layered.getSession()));
    return true;
  }

  /** The SDK's handshake, or what came before it, has failed. */
  void failed(Exception cause) {
    if (layered != null) {
      seen.accept(witness.failed(cause));
    }
  }

  /** The SDK makes the handshake itself. A second one is a change of keys, after which Samba falls silent. */
  @Override
  public Socket createSocket(Socket raw, String host, int port, boolean autoClose) throws IOException {
    layered = witness.over(raw, this.port);
    return layered;
  }
}
