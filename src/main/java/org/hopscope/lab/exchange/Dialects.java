package org.hopscope.lab.exchange;

import java.util.Optional;

/**
 * Where a server's other dialects of Autodiscover differ from its POX.
 *
 * @param soap empty: the same as POX
 * @param v2Host the host that version 2 names, where it is not the server's own
 * @param v2 whether version 2 is spoken
 */
public record Dialects(Optional<SoapAnswer> soap, Optional<String> v2Host, boolean v2) {
  public static final Dialects AGREEING = new Dialects(Optional.empty(), Optional.empty(), true);

  public Dialects soap(SoapAnswer other) {
    return new Dialects(Optional.of(other), v2Host, v2);
  }

  public Dialects v2Names(String host) {
    return new Dialects(soap, Optional.of(host), v2);
  }

  public Dialects withoutV2() {
    return new Dialects(soap, v2Host, false);
  }
}
