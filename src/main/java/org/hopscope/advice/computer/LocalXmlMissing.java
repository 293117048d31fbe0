package org.hopscope.advice.computer;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The registry names a file that cannot be read. */
final class LocalXmlMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.LOCAL_XML_MISSING)
        .map(hop -> now.finding(this, hop).step().change(new Change.Registry(Kept.localXmlKey(now), now.domain(), ""))
            .see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DOMAIN_ADMIN));
  }
}
