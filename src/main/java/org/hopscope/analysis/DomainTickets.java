package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.auth.Tickets;
import org.hopscope.autodiscover.SrvRecord;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/** Kerberos tickets of the domain that this computer belongs to, from the controller that DNS names first. */
record DomainTickets(AnalysisRequest request, World world, Scope scope) {
  /** Empty where there is no such domain, or Kerberos cannot be spoken. */
  Optional<Tickets> any() {
    return request.place().vantage().adDomain().filter(domain -> world.directory().speaksKerberos())
        .map(domain -> (host, endPoint, left) -> ticket(domain, host, endPoint, left));
  }

  private Directory.Ticket ticket(String domain, String host, byte[] endPoint, Duration left) {
    long until = world.clock().nanos() + left.toNanos();
    String name = "_kerberos._tcp.dc._msdcs." + domain;
    List<SrvRecord> centers = SrvRecord.inOrder(world.dns().ask(name, "SRV", left, scope).records());
    Duration rest = Duration.ofNanos(until - world.clock().nanos());
    if (centers.isEmpty() || !rest.isPositive()) {
      return new Directory.Ticket.None(Fault.KERBEROS_NO_KDC, "No record " + name, false);
    }
    return world.directory().ticket(
        new Directory.TicketQuery(
            domain, centers.getFirst().target(), host, request.address(), request.secret(), endPoint, rest),
        scope);
  }
}
