package org.hopscope.wire.ldap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.link.Courier;
import org.hopscope.wire.tls.Trust;

/** {@link Directory} by UnboundID's SDK, over sockets, handshakes and a clock of our own. */
public final class LdapWire implements Directory {
  private final Lookup lookup;
  private final Dialer dialer;
  private final Trust trust;
  private final WireClock clock;

  public LdapWire(Lookup lookup, Dialer dialer, Trust trust, WireClock clock) {
    this.lookup = lookup;
    this.dialer = dialer;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public Reply findScps(Query query, Consumer<Evidence> seen, Scope scope) {
    long begin = clock.nanos();
    Courier courier = new Courier(clock);
    Scope own = new Scope();
    Session session = new Session(query, lookup, dialer, trust, clock, own, courier::bring);
    Reply[] result = new Reply[1];
    Thread.ofVirtual().name("ldap " + query.host()).start(() -> {
      result[0] = run(session);
      courier.done();
    });
    try {
      Reply reply = switch (courier.await(query.deadline(), seen, scope)) {
        case DONE -> result[0];
        case DEADLINE -> session.silent(seen);
        case CANCELLED -> session.failed(Fault.DEADLINE, "Cancelled");
      };
      seen.accept(evidence(query, reply, Duration.ofNanos(clock.nanos() - begin)));
      return reply;
    } finally {
      own.cancel();
    }
  }

  private static Reply run(Session session) {
    try {
      return session.run();
    } catch (InterruptedException e) {
      return session.failed(Fault.DEADLINE, "");
    } catch (RuntimeException e) {
      return session.failed(Fault.INTERNAL, e.getClass().getSimpleName());
    }
  }

  private static Evidence.Directory evidence(Query query, Reply reply, Duration took) {
    List<Evidence.ScpObject> found = Entries.unranked(reply.entries());
    Optional<Fault> fault = reply.fault();
    return new Evidence.Directory(
        query.host() + ":" + query.port(), reply.base(), Session.FILTER, reply.bind(), found, fault, reply.detail(), took);
  }
}
