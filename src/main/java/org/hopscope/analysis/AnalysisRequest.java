package org.hopscope.analysis;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.World;

/**
 * One analysis to run. The analysis closes {@code secret} when it has ended; the place stays the
 * caller's.
 *
 * @param asSignedIn not by a password, but as the user who is signed in to this computer
 */
public record AnalysisRequest(
    EmailAddress address, Secret secret, ClientProfile client, OpenPlace place, Limits limits, Consent consent,
    boolean asSignedIn) {

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
