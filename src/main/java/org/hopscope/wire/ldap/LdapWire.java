package org.hopscope.wire.ldap;

import java.net.Inet4Address;
import java.net.InetAddress;
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
  private final Tools tools;

  public LdapWire(Lookup lookup, Dialer dialer, Trust trust, WireClock clock) {
    this.tools = new Tools(lookup, dialer, trust, clock);
  }

  @Override
  public Reply findScps(Query query, Consumer<Evidence> seen, Scope scope) {
    long begin = tools.clock().nanos();
    Courier courier = new Courier(tools.clock());
    Scope own = new Scope();
    Session session = new Session(query, tools, own, courier::bring);
    Reply[] result = new Reply[1];
    Thread thread = Thread.ofVirtual().name("ldap " + query.host()).start(() -> {
      result[0] = run(session);
      courier.done();
    });
    // a virtual thread that waits for Kerberos, whose sockets are not ours, is let go by this
    own.add(thread::interrupt);
    try {
      Reply reply = switch (courier.await(query.deadline(), seen, scope)) {
        case DONE -> result[0];
        case DEADLINE -> session.silent(seen);
        case CANCELLED -> session.failed(Fault.DEADLINE, "Cancelled");
      };
      seen.accept(evidence(query, reply, Duration.ofNanos(tools.clock().nanos() - begin)));
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
    return new Evidence.Directory(
        query.host() + ":" + query.port(), reply.base(), ScpSearch.FILTER, reply.bind().id(), found, reply.fault(),
        reply.detail(), took);
  }

  @Override
  public Optional<Controller> ping(String host, String domain, Duration deadline, Scope scope) {
    long until = tools.clock().nanos() + deadline.toNanos();
    List<InetAddress> all = tools.lookup().of(host, deadline, evidence -> {}, scope).all();
    Optional<InetAddress> address = all.stream().filter(Inet4Address.class::isInstance).findFirst()
        .or(() -> all.stream().findFirst());
    Duration left = Duration.ofNanos(until - tools.clock().nanos());
    return address
        .filter(any -> left.isPositive())
        .flatMap(a -> new Pinger(tools.dialer(), tools.clock()).ask(a, domain, left, scope))
        .filter(answer -> answer.domain().equalsIgnoreCase(domain))
        .map(LdapWire::controller);
  }

  @Override
  public boolean speaksKerberos() {
    return tools.tickets();
  }

  @Override
  public Ticket ticket(TicketQuery query, Scope scope) {
    Courier courier = new Courier(tools.clock());
    Scope own = new Scope();
    Ticket[] result = new Ticket[1];
    Thread thread = Thread.ofVirtual().name("kerberos " + query.center()).start(() -> {
      result[0] = new Ticketing(query, tools, own).run();
      courier.done();
    });
    own.add(thread::interrupt);
    try {
      return switch (courier.await(query.deadline(), evidence -> {}, scope)) {
        case DONE -> result[0];
        case DEADLINE -> new Ticket.None(
            Fault.KERBEROS_NO_KDC, "No answer within " + query.deadline().toMillis() + " ms", false);
        case CANCELLED -> new Ticket.None(Fault.DEADLINE, "Cancelled", true);
      };
    } finally {
      own.cancel();
    }
  }

  private static Controller controller(NetlogonAnswer answer) {
    return new Controller(
        answer.host(), answer.forest(), answer.controllerSite(),
        Optional.of(answer.clientSite()).filter(site -> !site.isBlank()), answer.closest());
  }
}
