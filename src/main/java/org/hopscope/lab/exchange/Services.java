package org.hopscope.lab.exchange;

/** What a server's further services are like, beside Autodiscover and MAPI. */
public record Services(EwsConduct ews) {
  public static final Services HEALTHY = new Services(new EwsConduct.Open());

  public Services ews(EwsConduct conduct) {
    return new Services(conduct);
  }
}
