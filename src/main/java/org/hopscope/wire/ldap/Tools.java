package org.hopscope.wire.ldap;

import org.hopscope.wire.Dialer;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.tls.Trust;

/** What a conversation with a controller is made with. */
record Tools(Lookup lookup, Dialer dialer, Trust trust, WireClock clock) {
  /** The JDK's Kerberos opens sockets of its own, which only the real network may see. */
  boolean kerberos() {
    return dialer == Dialer.DIRECT;
  }
}
