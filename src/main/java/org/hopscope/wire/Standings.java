package org.hopscope.wire;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hopscope.model.Evidence;

/** Whether the authorities of the certificates that were seen still stand by them; asked beside the requests. */
@FunctionalInterface
public interface Standings {
  /** Comes to an end within seconds, whatever the authority does. Empty for one that no server has proven. */
  Optional<CompletableFuture<Evidence.Revocation>> of(Evidence.Certificate certificate);

  Standings NONE = certificate -> Optional.empty();
}
