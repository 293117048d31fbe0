package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.model.Fault;

/** The server denies access (403). */
final class AccessDenied implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.HTTP_FORBIDDEN)
        .map(hop -> now.finding(this, hop).proof()
            .exchange(WebDirectory.of(hop).show("Server", "Path", "*Authentication*")).step()
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
