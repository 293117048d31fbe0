package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.model.Fault;

/** The service behind the web server has stopped (503). */
final class AutodiscoverUnavailable implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.HTTP_UNAVAILABLE)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Test-ServiceHealth",
                "Get-WebAppPoolState " + WebDirectory.of(hop).pool(),
                "Start-WebAppPool " + WebDirectory.of(hop).pool())
            .see(Reference.AUTODISCOVER_EXCHANGE).by(Actor.EXCHANGE_ADMIN));
  }
}
