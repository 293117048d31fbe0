package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.endpoint.EndpointList;

/** Tests from where the place is what Microsoft 365 needs of its network. */
@FunctionalInterface
public interface Sweeper {
  RunningAnalysis start(Request request, SweepEvent.Sink sink);

  /**
   * One sweep to run; the place stays the caller's.
   *
   * @param areas service areas as the list calls them; empty: all
   * @param account whose tenant and domain stand in for wildcards that have one in them; may be empty
   * @param proxyLogin for proxies alone; the sweep closes its password when it has ended
   */
  record Request(
      OpenPlace place, EndpointList list, List<String> areas, Optional<EmailAddress> account, Limits limits,
      Optional<AnalysisRequest.ProxyLogin> proxyLogin) {
    public Request {
      areas = List.copyOf(areas);
    }

    /** Nobody signs in to proxies. */
    public Request(
        OpenPlace place, EndpointList list, List<String> areas, Optional<EmailAddress> account, Limits limits) {
      this(place, list, areas, account, limits, Optional.empty());
    }
  }

  /**
   * @param check for one check, its repetition included
   * @param total for the whole sweep
   * @param atOnce how many are under way at the same time at most; who waits in silence counts no longer
   */
  record Limits(Duration check, Duration total, int atOnce) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(90), 64);
  }
}
