package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Known;
import org.hopscope.advice.Pasted;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;

/** For clients outside no address is told. */
final class ExternalUrlEmpty implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.failedAt(false, Fault.EXTERNAL_URL_EMPTY)
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-MapiVirtualDirectory | Set-MapiVirtualDirectory -ExternalUrl "
                    + Pasted.quoted("https://" + new Known(now).serverOrGuess() + "/mapi"),
                "Get-WebServicesVirtualDirectory | Set-WebServicesVirtualDirectory -ExternalUrl "
                    + Pasted.quoted("https://" + new Known(now).serverOrGuess() + "/EWS/Exchange.asmx"))
            .step().see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }

  /** The answer that tells no address. */
  @Override
  public boolean explains(HopNode other) {
    return other.hop().kind() == HopKind.SERVER;
  }
}
