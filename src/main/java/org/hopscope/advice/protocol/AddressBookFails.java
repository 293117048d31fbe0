package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The mailbox opens, and the address book does not. */
public final class AddressBookFails implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.addressBookFails()
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-Service MSExchangeAB,MSExchangeRPC",
                "Get-MapiVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl")
            .see(Reference.MAPI_HTTP).by(Actor.EXCHANGE_ADMIN));
  }
}
