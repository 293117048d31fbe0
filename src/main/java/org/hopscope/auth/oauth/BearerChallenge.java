package org.hopscope.auth.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hopscope.auth.Challenge;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.SignInCloud;
import org.jspecify.annotations.Nullable;

/**
 * Where a server sends its clients for a token. Whoever may name that place may have the sign-in: only
 * Microsoft's own sign-in services are believed, and of those only the account's. The token itself is
 * then asked for where the account's tenant is known to be, never at the URL that was told.
 */
public final class BearerChallenge {
  /** The name that servers with hybrid modern authentication still tell. */
  private static final String OLDER_LOGIN = "login.windows.net";
  private static final Pattern TENANT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      Pattern.CASE_INSENSITIVE);

  /** What is known of the account. */
  public record Home(Optional<SignInCloud> cloud, Optional<String> tenantId) {
    public static final Home UNKNOWN = new Home(Optional.empty(), Optional.empty());
  }

  /** Whether to go there. */
  public sealed interface Judged {
    /** One of Microsoft's sign-in services, and as far as is known the account's. */
    record Microsoft(SignInCloud cloud) implements Judged {}

    /** Somebody else. */
    record Foreign(String place) implements Judged {}

    /** No Bearer is offered, or it does not say whose token is wanted. */
    record Untold() implements Judged {}
  }

  private BearerChallenge() {}

  /** Of several, one that leads astray spoils all. */
  public static Judged judge(List<Challenge> challenges, Home home) {
    List<Judged> all = challenges.stream()
        .filter(c -> c.scheme().equals("bearer"))
        .flatMap(c -> c.parameter("authorization_uri").stream())
        .map(uri -> judge(uri, home))
        .toList();
    return all.stream().filter(Judged.Foreign.class::isInstance).findFirst()
        .or(() -> all.stream().findFirst())
        .orElseGet(Judged.Untold::new);
  }

  /** Why a token is refused, RFC 6750 3.1, with Microsoft's insufficient_claims. */
  static boolean says(List<Challenge> told, String error) {
    return told.stream()
        .anyMatch(c -> c.scheme().equals("bearer") && c.parameter("error").filter(error::equals).isPresent());
  }

  private static Judged judge(String told, Home home) {
    URI uri = parse(told);
    if (uri == null || uri.getHost() == null) {
      return new Judged.Foreign(told);
    }
    String host = MicrosoftHosts.plain(uri.getHost());
    boolean plain = "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null
        && (uri.getPort() == -1 || uri.getPort() == 443);
    return cloud(host).filter(c -> plain && home.cloud().orElse(c) == c && isAtHome(uri, home))
        .<Judged>map(Judged.Microsoft::new)
        .orElseGet(() -> new Judged.Foreign(plain && isAtHome(uri, home) ? host : told));
  }

  private static @Nullable URI parse(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  private static Optional<SignInCloud> cloud(String host) {
    return host.equals(OLDER_LOGIN)
        ? Optional.of(SignInCloud.WORLDWIDE)
        : Arrays.stream(SignInCloud.values()).filter(c -> c.login().equals(host)).findFirst();
  }

  /** A tenant is named by its id or not at all; a domain in its place says nothing that could be compared. */
  private static boolean isAtHome(URI uri, Home home) {
    String tenant = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/*", "").replaceFirst("(?s)/.*", "");
    return !TENANT_ID.matcher(tenant).matches()
        || home.tenantId().map(id -> id.equals(tenant.toLowerCase(Locale.ROOT))).orElse(true);
  }
}
