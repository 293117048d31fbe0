package org.hopscope.wire.ldap;

import org.hopscope.wire.Dialer;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.tls.Trust;

/** What a conversation with a controller is made with. */
record Tools(Lookup lookup, Dialer dialer, Trust trust, WireClock clock) {
  /** The ticket of the user who is signed in is for the real network only. */
  boolean kerberos() {
    return dialer == Dialer.DIRECT;
  }

  /** The JDK's Kerberos opens sockets of its own, which have to be led to where the dialer leads. */
  boolean tickets() {
    return dialer.streams();
  }
}
