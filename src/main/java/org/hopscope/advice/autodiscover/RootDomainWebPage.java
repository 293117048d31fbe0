package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The web site of the domain answers Autodiscover's question with a page. */
public final class RootDomainWebPage implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.NOT_XML, Fault.TLS_WRONG_NAME).filter(Hops::inRootStep)
        .map(hop -> now.note(this, hop).step().see(Reference.AUTODISCOVER_OUTLOOK).by(Actor.DNS_OWNER));
  }
}
