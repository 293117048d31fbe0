package org.hopscope.analysis;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.auth.ProxyAccount;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;

/**
 * One analysis to run. The analysis closes its secrets when it has ended; the place stays the
 * caller's.
 *
 * @param asSignedIn not by a password, but as the user who is signed in to this computer
 * @param proxyLogin for proxies alone, and no proxy gets anything else
 */
public record AnalysisRequest(
    EmailAddress address, Secret secret, ClientProfile client, OpenPlace place, Limits limits, Consent consent,
    boolean asSignedIn, Optional<ProxyLogin> proxyLogin) {
  /** @param user as the proxy knows it: anna, anna@contoso.com or CONTOSO\anna */
  public record ProxyLogin(String user, Secret password) {}

  /** The view with somebody who signs in to its proxies, where there is one. */
  static NetworkView signedIn(NetworkView view, Optional<ProxyLogin> login, WireClock clock) {
    return login.map(who -> view.with(new ProxyAccount(who.user(), who.password(), clock))).orElse(view);
  }

  /** Nobody signs in to proxies. */
  public AnalysisRequest(
      EmailAddress address, Secret secret, ClientProfile client, OpenPlace place, Limits limits, Consent consent,
      boolean asSignedIn) {
    this(address, secret, client, place, limits, consent, asSignedIn, Optional.empty());
  }

  /** By the password. */
  public AnalysisRequest(
      EmailAddress address, Secret secret, ClientProfile client, OpenPlace place, Limits limits, Consent consent) {
    this(address, secret, client, place, limits, consent, false);
  }

  /** Whom the operating system signs in, where that is wanted. */
  Optional<SignedInUser> user(World world) {
    return asSignedIn ? world.user() : Optional.empty();
  }

  /**
   * @param step for one connection or exchange
   * @param total for the whole analysis
   */
  public record Limits(Duration step, Duration total) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }
}
