package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.MicrosoftHosts;

/** The settings come from a file on this computer, and are wrong. */
final class StoredFileMisleads implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.broken().stream()
        .filter(hop -> Kept.settingsFile(now).isPresent() && !MicrosoftHosts.runs(hop.hop().host()))
        .map(hop -> now.finding(this, hop).about(Kept.settingsFile(now).orElseThrow())
            .change(new Change.Registry(Kept.localXmlKey(now), "PreferLocalXML", ""))
            .change(new Change.Registry(Kept.localXmlKey(now), now.domain(), "")).step()
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DOMAIN_ADMIN));
  }
}
