package org.hopscope.analysis;

import java.time.Duration;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;

/**
 * One analysis to run. The analysis closes {@code secret} when it has ended; the place stays the
 * caller's.
 */
public record AnalysisRequest(
    EmailAddress address, Secret secret, ClientProfile client, OpenPlace place, Limits limits, Consent consent) {

  /**
   * @param step for one connection or exchange
   * @param total for the whole analysis
   */
  public record Limits(Duration step, Duration total) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }
}
