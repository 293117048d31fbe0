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
import org.hopscope.model.Message;
import org.hopscope.model.HopKind;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.Sign;

/** A graph as the rules ask it. */
public record Case(HopGraph graph) {
  /** Errors of Autodiscover with a rule of their own. */
  private static final Set<String> KNOWN = Set.of("500", "501", "503", "600", "601", "602", "603");

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
    return Hops.note(hop, key).map(Evidence.Note::message);
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

  /** The Active Directory domain of this computer; empty outside of one. */
  public String adDomain() {
    return graph.vantage().flatMap(v -> v.adDomain()).orElse("");
  }

  /** Hops that passed with something to look at whose key begins with one of these. */
  public Stream<HopNode> warnedWith(String... beginnings) {
    return warned().filter(n -> keys(n).anyMatch(key -> Stream.of(beginnings).anyMatch(key::startsWith)));
  }

  private static Stream<String> keys(HopNode node) {
    return node.outcome().stream().flatMap(o -> Stream.of(o.summary().key().split("\\+")));
  }

  /** Autodiscover's own errors of these codes; an empty one stands for those that no other rule knows. */
  public Stream<HopNode> poxError(String... codes) {
    Set<String> wanted = Set.of(codes);
    return failed(Fault.POX_ERROR).filter(n -> wanted.contains(KNOWN.contains(value(n)) ? value(n) : ""));
  }

  /** The first hop whose server's clock is apart from this computer's. */
  public Stream<HopNode> clocksApart() {
    return noted("clock.").limit(1);
  }

  /** By how many minutes. */
  public String skew(HopNode hop) {
    return notedValue(hop, "clock.");
  }

  /** The hop where the road ends, because a policy took it out. */
  public Stream<HopNode> excluded() {
    return broken().filter(_ -> blocked()).filter(n -> keys(n).anyMatch(key -> key.startsWith("skip.policy."))).stream();
  }

  /** The policy that took it out. */
  public String exclusion(HopNode hop) {
    return hop.outcome().map(o -> o.summary().args()).filter(a -> !a.isEmpty()).map(List::getFirst).orElse("");
  }

  /** The key of the registry that it is set in. */
  public String exclusionPlace(HopNode hop) {
    return hop.outcome().map(o -> o.summary().args()).filter(a -> !a.isEmpty()).map(List::getLast).orElse("");
  }

  /** The file on this computer that the settings come from, if they do. */
  public Optional<String> settingsFromFile() {
    return decisions(Decision.SettingsFound.class).reduce((first, last) -> last).flatMap(d -> graph.hop(d.fromHop()))
        .filter(n -> n.hop().kind() == HopKind.FILE).map(n -> n.hop().host());
  }

  /** The hop of MAPI over HTTP, where this computer's registry switches it off. */
  public Stream<HopNode> mapiDisabledHere() {
    boolean off = graph.choice().passedOver().stream()
        .anyMatch(p -> p.protocol() == Protocol.MAPI_HTTP && p.says().key().equals("choice.switched-off"));
    return off ? graph.hop("p." + Protocol.MAPI_HTTP.id()).stream() : Stream.empty();
  }

  public boolean mailboxOnline() {
    return verdict().deployment() == Verdict.Deployment.CLOUD_ONLY
        || verdict().deployment() == Verdict.Deployment.HYBRID_CLOUD_MAILBOX;
  }

  /** Outlook Anywhere to a mailbox in Microsoft 365. */
  public boolean goneOnline(HopNode hop) {
    return keys(hop).anyMatch("protocol.rpc-gone"::equals);
  }

  /** Hops at which the mailbox opens, and its address book does not. */
  public Stream<HopNode> addressBookFails() {
    return Stream.concat(failed(Fault.RPC_ADDRESS_BOOK), warned("mapi.nspi-fails"));
  }

  /** The hop of the services beside, where one whose words begin so is not as it should be. */
  public Stream<HopNode> besideBad(String beginning) {
    return graph.hop("beside").stream().filter(n -> evidence(n, Evidence.Dialogue.class).flatMap(d -> d.turns().stream())
        .anyMatch(t -> t.heard() == Evidence.Heard.BAD && t.says().key().startsWith(beginning)));
  }

  /** Where no Kerberos ticket was got for want of a service principal name, or it was refused. */
  public Stream<HopNode> kerberosSpn() {
    return Stream.concat(
        failed(Fault.KERBEROS_NO_SPN, Fault.KERBEROS_REFUSED), noted("fault." + Fault.KERBEROS_NO_SPN.id())).distinct();
  }

  /** The fail-safe asked Microsoft 365 without a sign that the mailbox is there. */
  public boolean guessed(HopNode hop) {
    return hop.id().endsWith("m365-failsafe") && broken().filter(n -> n.id().equals(hop.id())).isEmpty();
  }
}
