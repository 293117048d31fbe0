package org.hopscope.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Protocol;

/** A graph as the rules ask it. */
public record Case(HopGraph graph) {
  public String domain() {
    return graph.address().map(a -> a.domain()).orElse("");
  }

  /** As typed. */
  public String account() {
    return graph.address().map(a -> a.text()).orElse("");
  }

  /** The account as a literal of PowerShell. */
  public String quotedAccount() {
    return Pasted.quoted(account());
  }

  /** The Active Directory domain of this computer; empty outside of one. */
  public String adDomain() {
    return graph.vantage().flatMap(v -> v.adDomain()).orElse("");
  }

  public Verdict verdict() {
    return graph.verdict();
  }

  /** Whether the verdict's sentence has this part: what the whole road was judged to mean. */
  public boolean says(String part) {
    return Stream.of(verdict().sentence().key().split("\\+")).anyMatch(part::equals);
  }

  public boolean blocked() {
    return verdict().outcome() == Verdict.Result.BLOCKED || verdict().outcome() == Verdict.Result.TIMED_OUT;
  }

  public boolean connects() {
    return verdict().outcome() == Verdict.Result.CONNECTS;
  }

  /** The hop where the road ends. */
  public Optional<HopNode> broken() {
    return verdict().brokenAt().flatMap(graph::hop);
  }

  /** Whether no step came to a server of this account, because of what DNS says. */
  public boolean endsInDns() {
    return blocked() && verdict().brokenAt().filter(Set.of("r0.dns", "r0.srv")::contains).isPresent();
  }

  /** Whether the road ends at this hop. */
  public boolean endsAt(HopNode node) {
    return blocked() && verdict().brokenAt().filter(node.id()::equals).isPresent();
  }

  public Stream<HopNode> hops() {
    return graph.hops().stream();
  }

  /** Hops that failed, or passed with that to look at, but not by design, for one of these reasons. */
  public Stream<HopNode> failed(Fault... faults) {
    Set<Fault> any = Set.of(faults);
    return hops().filter(n -> Hops.trouble(n).filter(any::contains).isPresent());
  }

  /** The same, at a server of Microsoft's or at one of the organisation's own. */
  public Stream<HopNode> failedAt(boolean microsofts, Fault... faults) {
    return failed(faults).filter(n -> MicrosoftHosts.runs(n.hop().host()) == microsofts);
  }

  /** Hops that passed with something to look at whose key begins with one of these. */
  public Stream<HopNode> warnedWith(String... beginnings) {
    return hops().filter(n -> n.state() == HopState.WARNING)
        .filter(n -> Hops.keys(n).anyMatch(key -> Stream.of(beginnings).anyMatch(key::startsWith)));
  }

  /** Hops that passed with this to look at: the key of the outcome's sentence, or one of its parts. */
  public Stream<HopNode> warned(String key) {
    return hops().filter(n -> n.state() == HopState.WARNING).filter(n -> Hops.keys(n).anyMatch(key::equals));
  }

  /** Hops at which this was remarked, or something that begins so. */
  public Stream<HopNode> noted(String key) {
    return hops().filter(n -> Hops.note(n, key).isPresent());
  }

  /** Evidence of one kind, wherever it was seen. */
  public <E extends Evidence> Stream<E> evidence(Class<E> kind) {
    return hops().flatMap(n -> Hops.evidence(n, kind));
  }

  public <D extends Decision> Stream<D> decisions(Class<D> kind) {
    return graph.decisions().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Begins a finding at a hop: one that blocks where the road ends there, else one that warns. */
  public Finding.Draft finding(Rule rule, HopNode node) {
    Gravity gravity = endsAt(node) ? Gravity.BLOCKS : notNeeded(node) ? Gravity.NOTES : Gravity.WARNS;
    return new Finding.Draft(rule.id(), node, gravity);
  }

  /** Begins one finding for one cause that is seen at many hops: at the one where the road ends, or else at the first. */
  public Stream<Finding.Draft> together(Rule rule, Stream<HopNode> seen) {
    List<HopNode> all = seen.distinct().toList();
    return all.stream().filter(this::endsAt).findFirst().or(() -> all.stream().findFirst()).stream()
        .map(first -> finding(rule, first)
            .alsoAt(all.stream().map(HopNode::id).filter(id -> !id.equals(first.id())).toList()));
  }

  /** Begins one that stops nobody, wherever it is seen. */
  public Finding.Draft warning(Rule rule, HopNode node) {
    return new Finding.Draft(rule.id(), node, Gravity.WARNS);
  }

  /** Begins one that is worth knowing. */
  public Finding.Draft note(Rule rule, HopNode node) {
    return new Finding.Draft(rule.id(), node, Gravity.NOTES);
  }

  /** A client that has a better protocol does not miss Outlook Anywhere. */
  private boolean notNeeded(HopNode node) {
    return connects() && node.id().equals("p." + Protocol.OUTLOOK_ANYWHERE.id())
        && verdict().protocol().filter(Protocol.MAPI_HTTP::equals).isPresent();
  }
}
