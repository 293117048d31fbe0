package org.hopscope.wire.ldap;

import javax.net.ssl.SSLSocket;
import org.hopscope.wire.link.Wrapped;

/**
 * A TLS socket that does not look like one: the SDK would begin the handshake again, which under
 * TLS 1.2 is a renegotiation.
 */
final class Encrypted extends Wrapped {
  Encrypted(SSLSocket tls) {
    super(tls);
  }
}
