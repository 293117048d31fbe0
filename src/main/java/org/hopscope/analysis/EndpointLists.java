package org.hopscope.analysis;

import java.time.Duration;
import java.time.LocalDate;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;

/** Microsoft's lists of what Microsoft 365 needs of a network, as this computer has them. */
public interface EndpointLists {
  EndpointList list(Instance instance);

  /**
   * Asks Microsoft's web service for a newer one.
   *
   * @param network only what leads to the web service counts: resolvers, trust, proxy
   * @param deadline for one question, of which there are two
   */
  Refreshed refresh(Instance instance, Places.Options network, Duration deadline) throws Places.BadOption;

  /** In UTC, as the lists' dates are. */
  LocalDate today();
}
