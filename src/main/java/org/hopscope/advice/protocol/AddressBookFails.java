package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.advice.WebDirectory;
import org.hopscope.model.Fault;

/** The mailbox opens, and its address book does not. */
final class AddressBookFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Stream
        .concat(now.failed(Fault.RPC_ADDRESS_BOOK),
            now.warned("mapi.nspi-fails").filter(hop -> !AddressBookTooSlow.ranOutOfTime(hop)))
        .map(hop -> now.finding(this, hop)
            .exchange("Get-Service MSExchangeAB,MSExchangeRPC",
                WebDirectory.of(hop).show("Server", "*Url", "*Hostname"))
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
