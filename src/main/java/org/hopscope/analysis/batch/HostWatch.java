package org.hopscope.analysis.batch;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.model.Evidence;

/** Learns from what an analysis tells which hosts it asked, and which of them want to be left alone for a while. */
final class HostWatch implements EventSink {
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int MOST_HOSTS = 16;

  private final EventSink next;
  private final Set<String> hosts = new HashSet<>();
  private final Map<String, Optional<Duration>> unwilling = new HashMap<>();
  private boolean throttled;

  HostWatch(EventSink next) {
    this.next = next;
  }

  @Override
  public synchronized void accept(AnalysisEvent event) {
    switch (event) {
      case AnalysisEvent.Observed(var at, var hop, Evidence.Http http) -> asked(http);
      case AnalysisEvent.Learnt(var at, var hop, Evidence.Http http, var otherwise) -> asked(http);
      default -> { }
    }
    next.accept(event);
  }

  private void asked(Evidence.Http http) {
    String host = host(http.url());
    if (host.isEmpty() || http.status() == 0 || hosts.size() == MOST_HOSTS) {
      return;
    }
    hosts.add(host);
    if (http.status() == TOO_MANY || http.status() == UNAVAILABLE) {
      throttled |= http.status() == TOO_MANY;
      unwilling.put(host, retryAfter(http.responseHeaders()));
    }
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException none) {
      return "";
    }
  }

  /** In seconds; a date is taken as no word, since clocks may differ. RFC 9110, section 10.2.3. */
  private static Optional<Duration> retryAfter(Map<String, List<String>> headers) {
    return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
        .flatMap(header -> header.getValue().stream()).map(String::strip).filter(text -> text.matches("\\d{1,6}"))
        .findFirst().map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  synchronized Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  /** Hosts that said 429 or 503, and for how long if they said that. */
  synchronized Map<String, Optional<Duration>> unwilling() {
    return Map.copyOf(unwilling);
  }

  /** Whether what came out is no verdict on the address, since a server was asked too much. */
  synchronized boolean throttled() {
    return throttled;
  }
}
