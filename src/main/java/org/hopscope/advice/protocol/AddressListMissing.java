package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;

/** The offline address book is not where it should be. */
public final class AddressListMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return now.besideBad("beside.oab.")
        .map(hop -> now.finding(this, hop)
            .exchange(
                "Get-OabVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl",
                "Get-OfflineAddressBook | Update-OfflineAddressBook")
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
