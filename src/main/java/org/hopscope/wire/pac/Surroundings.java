package org.hopscope.wire.pac;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hopscope.wire.Scope;

/** What a script may learn of names, of this computer and of the time. Nothing else is within its reach. */
public interface Surroundings {
  /** Both families, in the order in which they would be tried; none when the name leads nowhere. */
  List<InetAddress> addresses(String host, Duration patience, Scope scope);

  /** Those of this computer, the one that packets go out from first. */
  List<InetAddress> own();

  Instant now();

  ZoneId zone();
}
