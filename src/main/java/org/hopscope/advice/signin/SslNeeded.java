package org.hopscope.advice.signin;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The web server believes that no TLS is used. */
final class SslNeeded implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.IIS_SSL_NEEDED)
        .map(hop -> now.finding(this, hop).step().by(Actor.EXCHANGE_ADMIN));
  }
}
