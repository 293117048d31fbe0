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
import java.util.stream.Collectors;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.model.Evidence;

/**
 * Learns from what an analysis tells which servers it asked, and which of them want to be left alone for a while. A
 * server is known by its name and by its addresses, since a hoster's has a name for each customer.
 */
final class HostWatch implements EventSink {
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int MOST_HOSTS = 16;

  /** Told at once, while the analysis goes on. */
  interface Refused {
    /** @param servers names and addresses of one */
    void by(Set<String> servers, Optional<Duration> retryAfter);
  }

  private final EventSink next;
  private final Refused refused;
  private final Set<String> hosts = new HashSet<>();
  private final Map<String, Set<String>> addresses = new HashMap<>();
  private final Set<String> unwilling = new HashSet<>();
  private boolean throttled;

  HostWatch(EventSink next, Refused refused) {
    this.next = next;
    this.refused = refused;
  }

  @Override
  public synchronized void accept(AnalysisEvent event) {
    switch (event) {
      case AnalysisEvent.Observed(var at, var hop, Evidence.Http http) -> asked(http);
      case AnalysisEvent.Observed(var at, var hop, Evidence.Tcp tcp) -> addresses
          .computeIfAbsent(tcp.host().toLowerCase(Locale.ROOT), _ -> new HashSet<>()).add(tcp.address());
      case AnalysisEvent.Learnt(var at, var hop, Evidence.Http http, var otherwise) -> asked(http);
      default -> {}
    }
    next.accept(event);
  }

  private void asked(Evidence.Http http) {
    String host = host(http.url());
    if (host.isEmpty() || http.status() == 0 || hosts.size() == MOST_HOSTS) {
      return;
    }
    hosts.add(host);
    Optional<Duration> later = retryAfter(http.responseHeaders());
    if (http.status() == TOO_MANY || http.status() == UNAVAILABLE) {
      throttled |= http.status() == TOO_MANY || later.isPresent();
      if (unwilling.add(host)) {
        refused.by(server(host), later);
      }
    }
  }

  /** Those of Microsoft 365 are shared by all, and built for it. */
  private Set<String> server(String host) {
    Set<String> all = new HashSet<>(SharedHosts.has(host) ? Set.of() : addresses.getOrDefault(host, Set.of()));
    all.add(host);
    return all;
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

  /** Those that were asked, by name and by address. */
  synchronized Set<String> servers() {
    return hosts.stream().flatMap(host -> server(host).stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Of them, those that said neither 429 nor 503. */
  synchronized Set<String> willing() {
    Set<String> all = new HashSet<>(servers());
    unwilling.forEach(host -> all.removeAll(server(host)));
    return all;
  }

  /** Whether what came out is no verdict on the address, since a server was asked too much: 429, or 503 for a time. */
  synchronized boolean throttled() {
    return throttled;
  }
}
