package org.hopscope.advice;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;

/** Which hops are to be looked at again once a finding has been dealt with. */
public final class Concerned {
  /** The hop may have been led to the wrong place: the change may be where it was told to go. */
  private static final Set<Fault> PERHAPS_LED_ASTRAY = EnumSet.of(
      Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.DNS_SERVER_FAILED, Fault.DNS_TIMEOUT, Fault.DNS_LOOP,
      Fault.DNS_REFUSED, Fault.DNS_UNREACHABLE, Fault.DNS_BOGUS, Fault.DNS_DANGLING, Fault.DNS_FORGED,
      Fault.DNS_SPLIT_GONE, Fault.DNS_SPLIT_ELSEWHERE, Fault.DNS_WILDCARD, Fault.DNS_HIJACKED,
      Fault.CONNECT_REFUSED, Fault.CONNECT_TIMEOUT, Fault.NO_ROUTE, Fault.TLS_WRONG_NAME, Fault.HTTP_NOT_FOUND,
      Fault.NOT_XML, Fault.NOT_EXCHANGE, Fault.NOT_OFFERED, Fault.EXTERNAL_URL_EMPTY, Fault.REDIRECT_LOOP,
      Fault.REDIRECT_INSECURE, Fault.REDIRECT_TOO_DEEP, Fault.REDIRECT_ADDR_LOOP, Fault.REDIRECT_ADDR_DEAD,
      Fault.MAPI_WRONG_SERVER, Fault.MAILBOX_UNREACHED);
  private static final Set<HopState> NOT_WELL = EnumSet.of(HopState.FAILED, HopState.WARNING);

  private final HopGraph graph;
  private final Set<String> ids = new LinkedHashSet<>();

  private Concerned(HopGraph graph) {
    this.graph = graph;
  }

  /**
   * Where it is seen, where its consequences are that did not fail by design, and what else is not well at the same hosts; and what led there,
   * where a change may have been made in that. In doubt one hop more. Only ids of hops that the graph has.
   */
  public static Set<String> by(Finding finding, HopGraph graph) {
    Concerned concerned = new Concerned(graph);
    concerned.collect(finding, false);
    concerned.sameHosts();
    return concerned.ids;
  }

  private void collect(Finding finding, boolean inNames) {
    boolean names = inNames || isInNames(finding);
    Stream.concat(Stream.of(finding.hop()), finding.alsoAt().stream())
        .flatMap(id -> graph.hop(id).stream()).filter(node -> names || node.state() != HopState.EXPECTED)
        .forEach(node -> add(node, names));
    finding.consequences().forEach(other -> collect(other, names));
  }

  private static boolean isInNames(Finding finding) {
    return finding.actor() == Actor.DNS_OWNER
        || finding.changes().stream().anyMatch(Change.DnsRecord.class::isInstance);
  }

  private void add(HopNode node, boolean names) {
    boolean astray = names || HopGraph.cause(node).filter(PERHAPS_LED_ASTRAY::contains).isPresent();
    if (ids.add(node.id()) && astray) {
      before(node).ifPresent(b -> add(b, names));
    }
  }

  /** The computer leads everywhere, and is asked nothing. */
  private Optional<HopNode> before(HopNode node) {
    Optional<HopNode> before = node.hop().from().flatMap(graph::hop);
    return before.filter(b -> b.hop().kind() == HopKind.DECISION).flatMap(this::before)
        .or(() -> before.filter(b -> b.hop().kind() != HopKind.COMPUTER && b.hop().kind() != HopKind.DECISION));
  }

  private void sameHosts() {
    Set<String> hosts = new LinkedHashSet<>();
    graph.hops().stream().filter(n -> ids.contains(n.id())).map(n -> n.hop().host()).forEach(hosts::add);
    graph.hops().stream()
        .filter(n -> NOT_WELL.contains(n.state()) && !n.hop().host().isEmpty() && hosts.contains(n.hop().host()))
        .map(HopNode::id).forEach(ids::add);
  }
}
