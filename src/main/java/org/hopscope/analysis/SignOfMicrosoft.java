package org.hopscope.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.autodiscover.DomainRecord;
import org.hopscope.autodiscover.StepTable;
import org.hopscope.autodiscover.StepTable.Tenancy;
import org.hopscope.model.Evidence;

/**
 * Whether the account belongs to Microsoft 365 by its mail or its tenant: the sign that the fail-safe goes by. It holds
 * for every step that comes to a host of Microsoft 365, whether the fail-safe was there before or not.
 *
 * @param mail the domain's exchangers
 */
record SignOfMicrosoft(CompletableFuture<Evidence.Dns> mail, CompletableFuture<AccountFacts> account) {
  /** Waits; what is not known in time is no sign. */
  boolean isSeen(Duration patience) throws InterruptedException {
    boolean mailThere = within(patience.dividedBy(2), mail).filter(DomainRecord::mailAtMicrosoft).isPresent();
    Tenancy tenant = within(patience.dividedBy(2), account).map(AccountFacts::tenancy).orElse(Tenancy.UNTOLD);
    return StepTable.isSignOfM365(mailThere, tenant);
  }

  private static <T> Optional<T> within(Duration patience, CompletableFuture<T> what) throws InterruptedException {
    try {
      return Optional.of(what.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException unknown) {
      return Optional.empty();
    }
  }
}
