package org.hopscope.lab.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hopscope.lab.rpc.Flaw;

/**
 * What a server's further services are like, beside Autodiscover.
 *
 * @param outOfOrder virtual directories whose health check is red, in lower case
 * @param addressBook whether an offline address book is published
 */
public record Services(
    EwsConduct ews, Flaw outlookAnywhere, Set<String> outOfOrder, boolean addressBook, ActiveSyncConduct activeSync,
    org.hopscope.lab.mapi.Flaw mapiHttp) {
  public static final Services HEALTHY = new Services(
      new EwsConduct.Open(), Flaw.NONE, Set.of(), true, ActiveSyncConduct.HEALTHY, org.hopscope.lab.mapi.Flaw.NONE);

  public Services {
    outOfOrder = Set.copyOf(outOfOrder);
  }

  public Services ews(EwsConduct conduct) {
    return new Services(conduct, outlookAnywhere, outOfOrder, addressBook, activeSync, mapiHttp);
  }

  public Services outlookAnywhere(Flaw flaw) {
    return new Services(ews, flaw, outOfOrder, addressBook, activeSync, mapiHttp);
  }

  public Services outOfOrder(String directory) {
    Set<String> more = new HashSet<>(outOfOrder);
    more.add(directory.toLowerCase(Locale.ROOT));
    return new Services(ews, outlookAnywhere, more, addressBook, activeSync, mapiHttp);
  }

  public Services withoutAddressBook() {
    return new Services(ews, outlookAnywhere, outOfOrder, false, activeSync, mapiHttp);
  }

  public Services activeSync(ActiveSyncConduct conduct) {
    return new Services(ews, outlookAnywhere, outOfOrder, addressBook, conduct, mapiHttp);
  }

  public Services mapiHttp(org.hopscope.lab.mapi.Flaw flaw) {
    return new Services(ews, outlookAnywhere, outOfOrder, addressBook, activeSync, flaw);
  }
}
