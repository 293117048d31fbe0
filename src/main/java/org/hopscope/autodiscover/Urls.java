package org.hopscope.autodiscover;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** URLs as servers write them. */
public final class Urls {
  private Urls() {}

  /** An absolute http or https URL with a host and no user name in it; empty otherwise. */
  public static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text.strip().replace(" ", "%20"));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      return Optional.of(new URI(scheme + uri.toString().substring(scheme.length())));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** A Location header may be relative to the URL that answered with it (RFC 9110 10.2.2). */
  public static Optional<URI> location(URI base, String text) {
    try {
      return parse(base.resolve(new URI(text.strip())).toString());
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** For comparing: a loop must be seen however the name is spelled. */
  static String canonical(URI url) {
    return url.toString().toLowerCase(Locale.ROOT).replace(":443/", "/");
  }
}
