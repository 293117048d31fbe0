package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** MAPI over HTTP answers with an error of its own. */
final class MapiResponseCode implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.MAPI_ERROR)
        .map(hop -> now.finding(this, hop).told(1)
            .exchange(
                "Test-OutlookConnectivity -ProbeIdentity OutlookMapiHttpSelfTestProbe",
                "Get-EventLog Application -Source 'MSExchange*' -EntryType Error -Newest 20")
            .step().see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
