package org.hopscope.autodiscover;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.model.MicrosoftHosts;

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

  /**
   * For comparing: a loop must be seen however the name is spelled. IIS does not tell upper case from
   * lower; a fragment never reaches the server.
   */
  static String canonical(URI url) {
    URI plain = url.normalize();
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int port = url.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : url.getPort();
    String path = Objects.requireNonNullElse(plain.getPath(), "");
    String query = plain.getQuery() == null ? "" : "?" + plain.getQuery();
    return (scheme + "://" + MicrosoftHosts.plain(url.getHost()) + ":" + port + (path.isEmpty() ? "/" : path) + query)
        .toLowerCase(Locale.ROOT);
  }

  /** For comparing what two answers say: a final slash means nothing, and Exchange Online has several names. */
  static String normal(String text) {
    return parse(text).map(url -> {
      String plain = canonical(url).replaceFirst("/+$", "");
      return MicrosoftHosts.servesMail(url.getHost())
          ? plain.replace(MicrosoftHosts.plain(url.getHost()), MicrosoftHosts.EXCHANGE_ONLINE) : plain;
    }).orElse(text.strip());
  }
}
