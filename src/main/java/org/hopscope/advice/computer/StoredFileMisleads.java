package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The settings come from a file on this computer, and it leads to a server that is gone. */
public final class StoredFileMisleads implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream().filter(hop -> now.settingsFromFile().isPresent())
        .map(hop -> now.finding(this, hop).about(now.settingsFromFile().orElse("")).step()
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DOMAIN_ADMIN));
  }
}
