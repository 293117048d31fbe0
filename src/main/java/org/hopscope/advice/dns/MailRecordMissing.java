package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;
import org.hopscope.model.Sign;

/** The domain has no mail record. */
final class MailRecordMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.graph().hop("account").stream()
        .filter(hop -> Hops.evidence(hop, Evidence.Clue.class).anyMatch(c -> c.sign() == Sign.MX_NONE))
        .map(hop -> now.note(this, hop).about(now.domain()).step().see(Reference.DNS_RECORDS).by(Actor.DNS_OWNER));
  }
}
