package org.hopscope.advice.protocol;

import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.advice.Rule;
import org.hopscope.model.Evidence;

/** The offline address book is not where Autodiscover says. */
final class AddressListMissing implements Rule {
  @Override
  public Stream<Finding> look(Case now) {
    return Stream
        .concat(Doors.beside(now, Evidence.Heard.BAD, "beside.oab."),
            Doors.beside(now, Evidence.Heard.ODD, "beside.oab."))
        .distinct()
        .map(hop -> now.warning(this, hop).about(Doors.host(hop, "beside.oab."))
            .exchange(
                "Get-OabVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl",
                "Get-OfflineAddressBook | Update-OfflineAddressBook")
            .see(Reference.VIRTUAL_DIRECTORIES).by(Actor.EXCHANGE_ADMIN));
  }
}
