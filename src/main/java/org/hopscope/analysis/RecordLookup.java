package org.hopscope.analysis;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.hopscope.autodiscover.DomainRecord;
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

/**
 * Where a domain's autodiscover record leads, and where its mail goes. Whether a bad record is a fault
 * is only known when the other steps have ended, so that hop is ended then.
 */
final class RecordLookup {
  private final Workbench bench;
  private final EmailAddress address;
  private final HopTrack hop;
  private final CompletableFuture<DomainRecord> record = new CompletableFuture<>();
  private final CompletableFuture<Void> told = new CompletableFuture<>();
  private final CompletableFuture<Evidence.Dns> mail = new CompletableFuture<>();
  private volatile Message leads;

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
  }

  /** Asks for A, AAAA and MX at the same time. */
  void start(Scope scope, boolean moves) {
    String name = DomainRecord.nameIn(address.domain());
    CompletableFuture<Evidence.Dns> a = ask(name, "A", scope);
    CompletableFuture<Evidence.Dns> aaaa = ask(name, "AAAA", scope);
    CompletableFuture<Evidence.Dns> mx = ask(address.domain(), "MX", scope);
    a.thenCombine(aaaa, (four, six) -> DomainRecord.of(address.domain(), four, six))
        .thenAccept(found -> judge(found, moves))
        .thenCombine(mx, (judged, mail) -> mail)
        .thenAccept(answer -> endIfGood(answer, moves))
        .whenComplete((nothing, defect) -> allTold(defect));
  }

  private CompletableFuture<Evidence.Dns> ask(String name, String type, Scope scope) {
    return CompletableFuture.supplyAsync(() -> {
      Evidence.Dns answer = bench.world().dns().ask(name, type, hop.left(), scope);
      hop.see(answer);
      return answer;
    }, Thread::startVirtualThread);
  }

  /** After a defect of ours nobody may wait for a record that will not come. */
  private void allTold(Throwable defect) {
    if (defect != null) {
      record.completeExceptionally(defect);
      mail.completeExceptionally(defect);
    }
    told.complete(null);
  }

  private void judge(DomainRecord found, boolean moves) {
    if (found.leads() == Leads.MICROSOFT_365) {
      bench.signIn().trust().leadsToMicrosoft();
      if (moves) {
        hop.move(h -> h.in(Lane.CLOUD));
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
  private void endIfGood(Evidence.Dns answer, boolean moves) {
    mail.complete(answer);
    DomainRecord found = record.join();
    if (moves && found.leads() == Leads.NOWHERE && DomainRecord.mailAtMicrosoft(answer)) {
      hop.move(h -> h.in(Lane.CLOUD));
    }
    if (found.fault().isEmpty() && !found.foreign()) {
      hop.pass(leads);
    }
  }

  DomainRecord await() throws InterruptedException {
    try {
      return record.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The domain's mail exchangers. */
  Evidence.Dns awaitMail() throws InterruptedException {
    try {
      return mail.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  CompletableFuture<DomainRecord> record() {
    return record;
  }

  /** Waits until all three questions have been answered or given up. */
  void awaitTold() throws InterruptedException {
    try {
      told.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Ends the hop, if it is still open, now that it is known whether another way was found. */
  void conclude(boolean foundOtherwise) {
    told.thenRun(() -> endBad(foundOtherwise));
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
