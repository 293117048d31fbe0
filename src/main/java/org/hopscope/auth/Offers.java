package org.hopscope.auth;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a scheme was offered that keeps the password here. Who offers only Basic there later on is
 * somebody in between, or a farm whose servers differ. A server's directories may differ rightly: Exchange
 * offers ActiveSync with Basic alone.
 */
final class Offers {
  private final Set<String> strong = ConcurrentHashMap.newKeySet();

  /** @return whether what is offered is weaker than what was */
  boolean areWeakened(URI url, List<Challenge> challenges) {
    String place = place(url);
    boolean keepsPassword = Challenge.offers(challenges, "negotiate") || Challenge.offers(challenges, "ntlm");
    if (keepsPassword) {
      strong.add(place);
    }
    return !keepsPassword && strong.contains(place);
  }

  private static String place(URI url) {
    String path = url.getPath() == null ? "" : url.getPath();
    return (url.getHost() + "/" + path.replaceFirst("^/*", "").replaceFirst("(?s)/.*", "")).toLowerCase(Locale.ROOT);
  }
}
