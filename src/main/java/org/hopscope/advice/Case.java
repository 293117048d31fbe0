package org.hopscope.advice;

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
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Sign;

/** A graph as the rules ask it. */
public record Case(HopGraph graph) {
  public String domain() {
    return graph.address().map(a -> a.domain()).orElse("");
  }

  /** As typed. */
  public String account() {
    return graph.address().map(a -> a.text()).orElse("");
  }

  public Verdict verdict() {
    return graph.verdict();
  }

  public boolean blocked() {
    return verdict().outcome() == Verdict.Result.BLOCKED;
  }

  /** The hop where the road ends. */
  public Optional<HopNode> broken() {
    return verdict().brokenAt().flatMap(graph::hop);
  }

  /** Hops that failed, but not by design, for one of these reasons. */
  public Stream<HopNode> failed(Fault... faults) {
    Set<Fault> any = Set.of(faults);
    return graph.hops().stream().filter(n -> fault(n).filter(any::contains).isPresent());
  }

  /** The same, at a server of Microsoft's or at one of the organisation's own. */
  public Stream<HopNode> failedAt(boolean microsofts, Fault... faults) {
    return failed(faults).filter(n -> MicrosoftHosts.runs(n.hop().host()) == microsofts);
  }

  /** Hops that passed with something to look at. */
  public Stream<HopNode> warned() {
    return graph.hops().stream().filter(n -> n.state() == HopState.WARNING);
  }

  /** Hops that passed with this to look at: the key of the outcome's sentence, or one of its parts. */
  public Stream<HopNode> warned(String key) {
    return warned().filter(n -> n.outcome().stream().anyMatch(o -> Set.of(o.summary().key().split("\\+")).contains(key)));
  }

  /** Why a hop failed; empty for what fails by design. */
  public static Optional<Fault> fault(HopNode node) {
    return node.outcome().flatMap(o -> o instanceof Outcome.Failed(Fault fault, var why) ? Optional.of(fault) : Optional.empty());
  }

  /** What the failed hop's own sentence tells beside the host: a status, a date, a code. */
  public static String detail(HopNode node) {
    return node.outcome().map(Outcome::summary).filter(m -> m.args().size() > 1).map(m -> m.args().get(1)).orElse("");
  }

  public static <E extends Evidence> Stream<E> evidence(HopNode node, Class<E> kind) {
    return node.evidence().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The last certificate chain's leaf seen at a hop. */
  public static Optional<Evidence.Certificate> leaf(HopNode node) {
    return evidence(node, Evidence.Tls.class).filter(t -> !t.chain().isEmpty()).map(t -> t.chain().getFirst())
        .reduce((first, last) -> last);
  }

  /** Begins a finding at a hop: one that blocks where the road ends there, else one that warns. */
  public Finding.Draft finding(Rule rule, HopNode node) {
    boolean ends = blocked() && verdict().brokenAt().filter(node.id()::equals).isPresent();
    return new Finding.Draft(rule.id(), node, ends ? Gravity.BLOCKS : Gravity.WARNS);
  }

  /** Begins one that is worth knowing. */
  public Finding.Draft note(Rule rule, HopNode node) {
    return new Finding.Draft(rule.id(), node, Gravity.NOTES);
  }

  public boolean connects() {
    return verdict().outcome() == Verdict.Result.CONNECTS;
  }

  /** Whether the client stops its search at this step. */
  public boolean chosenStep(String step) {
    return decisions(Decision.StepChosen.class).reduce((first, last) -> last).flatMap(Decision.StepChosen::hop)
        .filter(hop -> hop.endsWith("." + step)).isPresent();
  }

  /** What the account's autodiscover record leads to, where that is a name. */
  public Optional<String> recordTarget() {
    return record().map(Decision.RecordLeads::target).filter(target -> !target.isEmpty());
  }

  /** Whether the record leads neither to Microsoft 365 nor nowhere. */
  public boolean recordIsForeign() {
    return record().filter(r -> r.where() == Decision.Leads.ELSEWHERE).isPresent();
  }

  private Optional<Decision.RecordLeads> record() {
    return decisions(Decision.RecordLeads.class).filter(r -> r.fromHop().startsWith("r0.")).reduce((first, last) -> last);
  }

  /** The address by which the own Exchange sends the client on. */
  public Optional<String> redirectAddr() {
    return decisions(Decision.RedirectAddr.class).reduce((first, last) -> last).map(Decision.RedirectAddr::address);
  }

  public <D extends Decision> Stream<D> decisions(Class<D> kind) {
    return graph.decisions().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether the domain's mail comes in through Microsoft 365. */
  public boolean mailAtMicrosoft() {
    return graph.hops().stream().flatMap(n -> evidence(n, Evidence.Clue.class)).anyMatch(c -> c.sign() == Sign.MX_MICROSOFT);
  }

  /** Hops at which this was remarked. */
  public Stream<HopNode> noted(String key) {
    return graph.hops().stream().filter(n -> note(n, key).isPresent());
  }

  /** What a remark at a hop tells beside its host: its arguments from {1} on, in one line. */
  public String notedValue(HopNode hop, String key) {
    return note(hop, key).map(m -> String.join(", ", m.args().subList(Math.min(1, m.args().size()), m.args().size()))).orElse("");
  }

  private static Optional<Message> note(HopNode hop, String key) {
    return evidence(hop, Evidence.Note.class).map(Evidence.Note::message).filter(m -> m.key().equals(key)).findFirst();
  }

  public static boolean failedBy(HopNode node, Fault... faults) {
    return fault(node).filter(Set.of(faults)::contains).isPresent();
  }

  /** The one value that proves why a hop failed; empty where there is none. */
  public static String value(HopNode node) {
    return HopGraph.proof(node);
  }

  /** The account as a literal of PowerShell. */
  public String quotedAccount() {
    return Pasted.quoted(account());
  }
}
