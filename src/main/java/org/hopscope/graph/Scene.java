package org.hopscope.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.AnalysisEvent.Started;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Step;

/** What a judgement is made from: hops in the client's order, and the decisions that hold. */
record Scene(
    Optional<Started> started, List<HopNode> hops, Road road, boolean settled, Optional<Ending> ending) {

  Optional<HopNode> hop(String id) {
    return hops.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  /** The domain of the address as typed; empty before the start. */
  String domain() {
    return started.map(s -> s.address().domain()).orElse("");
  }

  /** The last round of discovery begun. */
  int lastRound() {
    return hops.stream().mapToInt(n -> Order.round(n.id())).max().orElse(-1);
  }

  Stream<HopNode> failed() {
    return hops.stream().filter(n -> fault(n).isPresent());
  }

  Optional<HopNode> failed(String id) {
    return hop(id).filter(n -> fault(n).isPresent());
  }

  /** Why a hop failed; empty when it did not, or when its failure is by design. */
  static Optional<Fault> fault(HopNode node) {
    return node.outcome()
        .flatMap(o -> o instanceof Outcome.Failed(Fault fault, var why) ? Optional.of(fault) : Optional.empty());
  }

  static boolean failedBy(HopNode node, Set<Fault> faults) {
    return fault(node).filter(faults::contains).isPresent();
  }

  boolean discoveryOpen() {
    return hops.stream().anyMatch(n -> n.outcome().isEmpty() && discovery(n) && !toldAlready(n));
  }

  /** What a record says is known before it is known whether anything is wrong with it. */
  private boolean toldAlready(HopNode node) {
    boolean leads = road.records().values().stream().anyMatch(r -> r.fromHop().equals(node.id()));
    return Order.aside(node.id())
        || leads && evidence(node, Evidence.Dns.class).anyMatch(d -> d.type().equals("MX"));
  }

  private static boolean discovery(HopNode node) {
    return switch (node.hop().kind()) {
      case DNS, DIRECTORY, SERVER, FILE -> true;
      case COMPUTER, ACCOUNT, DECISION, SIGN_IN, COMPARISON, PROTOCOL, SERVICES, DIRECT, MAILBOX -> false;
    };
  }

  Stream<HopNode> protocols() {
    return hops.stream().filter(n -> n.hop().kind() == HopKind.PROTOCOL);
  }

  <E extends Evidence> Stream<E> evidence(Class<E> kind) {
    return hops.stream().flatMap(n -> evidence(n, kind));
  }

  static <E extends Evidence> Stream<E> evidence(HopNode node, Class<E> kind) {
    return node.evidence().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether the record of the account's own domain is known to lead there. */
  boolean recordLeads(Decision.Leads where) {
    return road.ownRecord().filter(r -> r.where() == where).isPresent();
  }

  /** The record is an alias for a name in someone else's domain, and not Microsoft's. */
  Optional<Decision.RecordLeads> foreignRecord() {
    return road.ownRecord()
        .filter(r -> r.where() == Decision.Leads.ELSEWHERE)
        .filter(r -> !r.target().isEmpty() && !own(r.target()) && !Seen.isAddress(r.target()));
  }

  /** The certificate at step 7 has no name of this organisation's: its record leads to somebody else's server. */
  boolean strangers(HopNode node) {
    return Order.step(node.id()).equals(Step.AUTODISCOVER_DOMAIN.id()) && failedBy(node, Set.of(Fault.TLS_WRONG_NAME))
        && Seen.names(node).filter(names -> names.stream().noneMatch(this::own)).isPresent();
  }

  /** A name in the account's domain. */
  boolean own(String name) {
    return within(name, domain());
  }

  private static boolean within(String name, String domain) {
    String plain = MicrosoftHosts.plain(name);
    return plain.equals(domain) || plain.endsWith("." + domain);
  }
}
