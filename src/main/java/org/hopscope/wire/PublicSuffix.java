package org.hopscope.wire;

import org.hopscope.wire.http.SuffixList;

/** Domains under which anybody can register a name: com, co.uk (publicsuffix.org). */
public final class PublicSuffix {
  private PublicSuffix() {}

  /** False for what is no domain name at all. */
  public static boolean is(String domain) {
    return SuffixList.has(domain);
  }
}
