package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.PoxRequest;
import org.hopscope.autodiscover.StepTable;
import org.hopscope.autodiscover.StepTable.Tenancy;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftCloud;
import org.hopscope.model.Outcome;
import org.hopscope.wire.Scope;

/** Steps 4 and 11: Microsoft 365's own Autodiscover is asked, in the cloud that DNS shows. */
record Microsoft365Step(
    Workbench bench, PoxRequest request, HopTrack hop, RecordLookup record, InOrder.Turn turn, Scope scope) {

  /** Step 4. Its requirement is known when the domain's record has been looked up; its name is known now. */
  Optional<Found> first(StepTable.Row row) throws InterruptedException {
    for (String type : List.of("A", "AAAA")) {
      Thread.startVirtualThread(
          () -> bench.wire(hop).dns().ask(MicrosoftCloud.WORLDWIDE.autodiscover(), type, hop.left(), scope));
    }
    DomainRecord found = lookedUp(record::await);
    Optional<StepTable.Skip> skip = StepTable.skipAfterLookup(row, found, request.address().domain());
    return skip.isPresent() ? skipped(skip.get()) : ask(MicrosoftCloud.of(List.of(found.target())));
  }

  /**
   * Step 11. Nothing is asked before its turn: Outlook seldom comes here, and Microsoft need not hear of
   * an account that lives elsewhere.
   */
  Optional<Found> last() throws InterruptedException {
    Evidence.Dns mail = lookedUp(record::awaitMail);
    boolean leads = record.await().leads() == Decision.Leads.MICROSOFT_365;
    if (!leads && !hop.isNeeded(turn)) {
      return Optional.empty();
    }
    boolean mailThere = DomainRecord.mailAtMicrosoft(mail);
    Tenancy tenant = leads ? Tenancy.UNTOLD : tenancy(mailThere ? hop.left().dividedBy(2) : hop.left());
    Optional<StepTable.Skip> skip = StepTable.skipFailsafe(record.await(), mailThere, tenant,
        request.address().domain());
    if (skip.isPresent()) {
      return skipped(skip.get());
    }
    bench.signIn().trust().leadsToMicrosoft();
    return ask(MicrosoftCloud.of(DomainRecord.exchangers(mail)));
  }

  /** Asked beside the steps, of the address as typed; what is not answered in time is not known. */
  private Tenancy tenancy(Duration patience) throws InterruptedException {
    try {
      return request.address().equals(bench.typed())
          ? bench.account().get(patience.toMillis(), TimeUnit.MILLISECONDS).tenancy() : Tenancy.UNTOLD;
    } catch (ExecutionException | TimeoutException unknown) {
      return Tenancy.UNTOLD;
    }
  }

  /** The lookup's time is not this step's. */
  private <T> T lookedUp(Lookup<T> lookup) throws InterruptedException {
    hop.activity().budget().pause();
    try {
      return lookup.await();
    } finally {
      hop.activity().budget().resume();
    }
  }

  @FunctionalInterface
  private interface Lookup<T> {
    T await() throws InterruptedException;
  }

  private Optional<Found> skipped(StepTable.Skip skip) {
    hop.skip(skip.reason(), skip.why());
    return Optional.empty();
  }

  private Optional<Found> ask(MicrosoftCloud cloud) throws InterruptedException {
    hop.move(h -> h.at(cloud.autodiscover()));
    return new ServerVisit(
        bench, request, hop, PoxRequest.urlAt(cloud.autodiscover()), Outcome.Failed::new, turn, scope).go();
  }
}
