package org.hopscope.ui;

import java.time.Duration;
import java.time.LocalDate;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;

/** The lists that come with the product. */
final class OfflineOnly implements EndpointLists {
  @Override
  public EndpointList list(Instance instance) {
    return OfflineLists.of(instance);
  }

  @Override
  public Refreshed refresh(Instance instance, Places.Options network, Duration deadline) {
    return new Refreshed.UpToDate(list(instance));
  }

  @Override
  public LocalDate today() {
    return LocalDate.of(2026, 11, 28);
  }
}
