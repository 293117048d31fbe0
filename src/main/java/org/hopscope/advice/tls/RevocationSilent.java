package org.hopscope.advice.tls;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** Whom the certificate names to be asked for its revocation says nothing. */
final class RevocationSilent implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.together(this, now.noted("revocation.silent"))
        .map(draft -> draft.noted("revocation.silent", 0, 1).step().see(Reference.CERTIFICATES).by(Actor.NETWORK_TEAM));
  }
}
