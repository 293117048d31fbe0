package org.hopscope.lab.exchange;

import org.hopscope.lab.rpc.Flaw;

/** What a server's further services are like, beside Autodiscover and MAPI. */
public record Services(EwsConduct ews, Flaw outlookAnywhere) {
  public static final Services HEALTHY = new Services(new EwsConduct.Open(), Flaw.NONE);

  public Services ews(EwsConduct conduct) {
    return new Services(conduct, outlookAnywhere);
  }

  public Services outlookAnywhere(Flaw flaw) {
    return new Services(ews, flaw);
  }
}
