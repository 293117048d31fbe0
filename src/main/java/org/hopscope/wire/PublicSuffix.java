package org.hopscope.wire;

import org.hopscope.wire.http.SuffixList;

/** Domains under which anybody can register a name: com, co.uk (publicsuffix.org). */
public final class PublicSuffix {
  private PublicSuffix() {}

  /** False for what is no domain name at all. */
  public static boolean is(String domain) {
    return SuffixList.has(domain);
  }

  /** Whether both are in one domain that somebody registered, as mail.contoso.com and www.contoso.com. */
  public static boolean sameOwner(String one, String other) {
    return registered(one).equalsIgnoreCase(registered(other));
  }

  private static String registered(String host) {
    String name = host;
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.')) {
      String parent = name.substring(dot + 1);
      if (is(parent)) {
        return name;
      }
      name = parent;
    }
    return host;
  }
}
