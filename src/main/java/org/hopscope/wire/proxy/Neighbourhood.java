package org.hopscope.wire.proxy;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.pac.Surroundings;

/** What a script learns of a view: its own resolvers' word, and this computer's addresses there. */
public record Neighbourhood(Lookup lookup, Dialer dialer, WireClock clock) implements Surroundings {
  @Override
  public List<InetAddress> addresses(String host, Duration patience, Scope scope) {
    return lookup.of(host, patience, evidence -> {}, scope).all();
  }

  @Override
  public List<InetAddress> own() {
    return dialer.ownAddresses();
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
