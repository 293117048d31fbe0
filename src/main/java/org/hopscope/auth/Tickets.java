package org.hopscope.auth;

import java.time.Duration;
import org.hopscope.wire.Directory;

/** Where Kerberos tickets for web servers come from: the domain of this computer. */
@FunctionalInterface
public interface Tickets {
  /** @param endPoint of the connection that the ticket is to be used on */
  Directory.Ticket of(String host, byte[] endPoint, Duration deadline);
}
