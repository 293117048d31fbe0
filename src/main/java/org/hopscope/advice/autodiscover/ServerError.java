package org.hopscope.advice.autodiscover;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** The server fails inside (500). */
final class ServerError implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.HTTP_SERVER_ERROR)
        .map(hop -> now.finding(this, hop).proof()
            .exchange("Get-EventLog Application -Source 'MSExchange*' -EntryType Error -Newest 20").step()
            .by(Actor.EXCHANGE_ADMIN));
  }
}
