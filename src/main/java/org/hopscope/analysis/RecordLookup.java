package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.names.NameFacts;
import org.hopscope.autodiscover.names.NameRule;
import org.hopscope.autodiscover.names.SplitFinding;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Stage;
import org.hopscope.wire.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Where a domain's autodiscover record leads, and where its mail goes. Whether a bad record is a fault
 * is only known when the other steps have ended, so that hop is ended then.
 */
final class RecordLookup {
  private final Workbench bench;
  private final EmailAddress address;
  private final HopTrack hop;
  private final SideBySide sides;
  private final CompletableFuture<DomainRecord> record = new CompletableFuture<>();
  private final CompletableFuture<Void> told = new CompletableFuture<>();
  private final CompletableFuture<Evidence.Dns> mail = new CompletableFuture<>();
  private volatile CompletableFuture<Void> concluded = told;
  private volatile @Nullable Message leads;
  private volatile Optional<Message> warning = Optional.empty();
  private volatile Optional<NameRule.Remark> cause = Optional.empty();

  RecordLookup(Workbench bench, int round, EmailAddress address, String from) {
    this.bench = bench;
    this.address = address;
    this.hop = bench.track(Workbench.hop(
        "r" + round + ".dns",
        round == 0 ? Stage.FIND : Stage.REDIRECT,
        Lane.HYBRID,
        HopKind.DNS,
        Message.of("hop.dns"),
        DomainRecord.nameIn(address.domain()),
        from));
    this.sides = new SideBySide(bench, round, address, hop);
  }

  /** Asks for A, AAAA and MX at the same time. */
  void start(Scope scope, boolean moves) {
    sides.start(told);
    String name = DomainRecord.nameIn(address.domain());
    CompletableFuture<Evidence.Dns> a = ask(name, "A", scope);
    CompletableFuture<Evidence.Dns> aaaa = ask(name, "AAAA", scope);
    CompletableFuture<Evidence.Dns> mx = ask(address.domain(), "MX", scope);
    a.thenCombine(aaaa, (four, six) -> DomainRecord.of(address.domain(), four, six))
        .thenAccept(found -> judge(found, moves))
        .thenCombine(mx, (judged, mail) -> mail)
        .thenAccept(answer -> laneByMail(answer, moves))
        .thenCombine(sides.facts(), (nothing, facts) -> facts)
        .thenAccept(this::remark)
        .whenComplete((nothing, defect) -> allTold(defect));
    told.thenCombine(sides.finding(), (nothing, finding) -> finding).thenAccept(this::endIfGood);
  }

  private CompletableFuture<Evidence.Dns> ask(String name, String type, Scope scope) {
    return CompletableFuture.supplyAsync(() -> {
      Evidence.Dns answer = bench.wire(hop).dns().ask(name, type, hop.left(), scope);
      hop.see(answer);
      return answer;
    }, Thread::startVirtualThread);
  }

  /** After a defect of ours nobody may wait for a record that will not come. */
  private void allTold(Throwable defect) {
    if (defect != null) {
      record.completeExceptionally(defect);
      mail.completeExceptionally(defect);
      tellMail(all -> all.completeExceptionally(defect));
    }
    told.complete(null);
  }

  private void judge(DomainRecord found, boolean moves) {
    if (found.leads() == Leads.MICROSOFT_365) {
      bench.signIn().trust().leadsToMicrosoft();
      if (moves) {
        hop.move(h -> h.in(Lane.CLOUD));
        sides.move(Lane.CLOUD);
      }
    }
    Message label = switch (found.leads()) {
      case MICROSOFT_365 -> Message.of("decision.leads-m365", hop.hop().host(), found.target());
      case ELSEWHERE -> found.target().equals(hop.hop().host())
          ? Message.of("decision.leads-address", hop.hop().host())
          : Message.of("decision.leads-elsewhere", hop.hop().host(), found.target());
      case NOWHERE -> Message.of("decision.leads-nowhere", hop.hop().host());
    };
    bench.journal().decide(new Decision.RecordLeads(hop.id(), found.leads(), found.target(), label));
    leads = label;
    record.complete(found);
  }

  /** Without a record, the mail tells where the account belongs. */
  private void laneByMail(Evidence.Dns answer, boolean moves) {
    mail.complete(answer);
    tellMail(all -> all.complete(answer));
    if (moves && record.join().leads() == Leads.NOWHERE && DomainRecord.mailAtMicrosoft(answer)) {
      hop.move(h -> h.in(Lane.CLOUD));
      sides.move(Lane.CLOUD);
    }
  }

  private void tellMail(Consumer<CompletableFuture<Evidence.Dns>> tell) {
    if (address.equals(bench.typed())) {
      tell.accept(bench.mail());
    }
  }

  private void remark(NameFacts facts) {
    List<NameRule.Remark> remarks = NameRule.lookAt(facts);
    remarks.forEach(r -> hop.note(r.says()));
    cause = remarks.stream().filter(r -> r.cause().isPresent()).findFirst();
    warning = remarks.stream().filter(NameRule.Remark::warns).map(NameRule.Remark::says).findFirst();
  }

  /** Before it is known whether the road is open, for there is nothing that could be wrong with it. */
  private void endIfGood(Optional<SplitFinding> finding) {
    if (good() && cause.isEmpty() && finding.flatMap(SplitFinding::fault).isEmpty()) {
      endGood();
    }
  }

  private boolean good() {
    return !record.isCompletedExceptionally() && record.join().fault().isEmpty() && !record.join().foreign();
  }

  private void endGood() {
    hop.end(
        warning.<Outcome>map(Outcome.Warned::new).orElseGet(() -> new Outcome.Passed(Objects.requireNonNull(leads))));
  }

  DomainRecord await() throws InterruptedException {
    return await(record);
  }

  /** The domain's mail exchangers. */
  Evidence.Dns awaitMail() throws InterruptedException {
    return await(mail);
  }

  CompletableFuture<DomainRecord> record() {
    return record;
  }

  /** Waits until the hop has ended; call {@link #conclude} before. */
  void awaitTold() throws InterruptedException {
    await(concluded);
  }

  /** Waits until the comparison with the internet has come to its end. */
  void awaitCompared() throws InterruptedException {
    await(sides.ended());
  }

  private static <T> T await(CompletableFuture<T> what) throws InterruptedException {
    try {
      return what.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /**
   * Ends the hop, if it is still open, now that it is known whether another way was found. If not, the
   * road may be blocked because the record differs from the internet's: for that view a moment is waited,
   * and no longer. A refused password is the cause, whatever the internet says.
   *
   * @param answered a server gave an answer that leads on
   * @param proxied a proxy, which resolves names in place of this computer, found the record's server
   */
  void conclude(boolean answered, boolean refused, boolean proxied) {
    CompletableFuture<Optional<SplitFinding>> finding = answered || refused
        ? CompletableFuture.completedFuture(Optional.empty())
        : sides.findingSoon(Duration.ofNanos(bench.pace().untilOvertakenTalking()));
    concluded = told.thenCombine(finding, (nothing, found) -> found)
        .thenAccept(found -> end(answered, proxied, found)).exceptionally(this::failed);
  }

  /** A defect of ours ends this hop, and not the analysis. */
  private Void failed(Throwable defect) {
    hop.fail(Fault.INTERNAL, Message.of("fault.internal", hop.hop().host(), defect.getClass().getSimpleName()));
    return null;
  }

  private void end(boolean foundOtherwise, boolean proxied, Optional<SplitFinding> finding) {
    Optional<Fault> split = finding.flatMap(SplitFinding::fault);
    if (proxied && record.join().fault().isPresent()) {
      hop.end(new Outcome.Passed(Message.of("record.by-proxy", DomainRecord.nameIn(address.domain()))));
    } else if (split.isPresent()) {
      hop.fail(split.get(), finding.get().why());
    } else if (cause.isPresent() && !foundOtherwise) {
      hop.fail(cause.get().cause().orElseThrow(), cause.get().says());
    } else if (good()) {
      endGood();
    } else {
      endBad(foundOtherwise);
    }
  }

  private void endBad(boolean foundOtherwise) {
    DomainRecord found = record.join();
    Optional<Fault> fault = found.fault();
    String name = DomainRecord.nameIn(address.domain());
    if (fault.isPresent()) {
      Message why = fault.get().at(name, found.target());
      hop.end(foundOtherwise ? new Outcome.Warned(why) : new Outcome.Failed(fault.get(), why));
    } else if (found.foreign()) {
      Message foreign = Message.of("record.foreign", name, found.target());
      hop.end(foundOtherwise ? new Outcome.Passed(foreign) : new Outcome.Warned(foreign));
    }
  }
}
