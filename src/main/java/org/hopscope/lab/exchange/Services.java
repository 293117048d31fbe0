package org.hopscope.lab.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hopscope.lab.rpc.Flaw;

/**
 * What a server's further services are like, beside Autodiscover and MAPI.
 *
 * @param outOfOrder virtual directories whose health check is red, in lower case
 * @param addressBook whether an offline address book is published
 */
public record Services(
    EwsConduct ews, Flaw outlookAnywhere, Set<String> outOfOrder, boolean addressBook, ActiveSyncConduct activeSync) {
  public static final Services HEALTHY =
      new Services(new EwsConduct.Open(), Flaw.NONE, Set.of(), true, ActiveSyncConduct.HEALTHY);

  public Services {
    outOfOrder = Set.copyOf(outOfOrder);
  }

  public Services ews(EwsConduct conduct) {
    return new Services(conduct, outlookAnywhere, outOfOrder, addressBook, activeSync);
  }

  public Services outlookAnywhere(Flaw flaw) {
    return new Services(ews, flaw, outOfOrder, addressBook, activeSync);
  }

  public Services outOfOrder(String directory) {
    Set<String> more = new HashSet<>(outOfOrder);
    more.add(directory.toLowerCase(Locale.ROOT));
    return new Services(ews, outlookAnywhere, more, addressBook, activeSync);
  }

  public Services withoutAddressBook() {
    return new Services(ews, outlookAnywhere, outOfOrder, false, activeSync);
  }

  public Services activeSync(ActiveSyncConduct conduct) {
    return new Services(ews, outlookAnywhere, outOfOrder, addressBook, conduct);
  }
}
