package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Rule;
import org.hopscope.model.Fault;

/** EWS does not open the inbox. */
public final class EwsFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failed(Fault.EWS_ERROR)
        .map(hop -> now.finding(this, hop).about(Case.value(hop))
            .exchange("Test-WebServicesConnectivity -Identity <server> -MailboxCredential (Get-Credential)")
            .by(Actor.EXCHANGE_ADMIN));
  }
}
