package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The URL of the last good answer serves the mailbox no more. */
final class LastKnownGoodStale implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LAST_KNOWN_GOOD_STALE)
        .map(hop -> now.finding(this, hop)
            .change(new Change.Registry("HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover",
                "ExcludeLastKnownGoodURL", "1"))
            .step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.YOU));
  }
}
