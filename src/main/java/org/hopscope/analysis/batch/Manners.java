package org.hopscope.analysis.batch;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which domain may be asked now, by what is known of its hosts. Not safe for several threads. */
final class Manners {
  private final Politeness rules;
  private final Map<String, Set<String>> hostsOf = new HashMap<>();
  private final Map<String, Integer> busy = new HashMap<>();
  private final Map<String, Long> closedUntil = new HashMap<>();
  private final Map<String, Duration> lastPause = new HashMap<>();
  private long nextAny;

  /** @param now nanoseconds */
  Manners(Politeness rules, long now) {
    this.rules = rules;
    this.nextAny = now;
  }

  /** Zero: now. Empty: not before another analysis has ended. */
  Optional<Duration> wait(String domain, long now) {
    Set<String> keys = keys(domain);
    for (String key : keys) {
      if (busy.getOrDefault(key, 0) >= limit(key, domain)) {
        return Optional.empty();
      }
    }
    long open = keys.stream().mapToLong(key -> closedUntil.getOrDefault(key, now) - now).max().orElse(0);
    return Optional.of(Duration.ofNanos(Math.max(0, Math.max(open, nextAny - now))));
  }

  private int limit(String key, String domain) {
    return SharedHosts.has(key) ? rules.parallel() : hostsOf.containsKey(domain) ? rules.perHost() : 1;
  }

  private Set<String> keys(String domain) {
    Set<String> keys = new HashSet<>(hostsOf.getOrDefault(domain, Set.of()));
    keys.add(domain);
    return keys;
  }

  /** @return what is to be given back at its end */
  Set<String> begin(String domain, long now) {
    Set<String> keys = keys(domain);
    nextAny = now + rules.gap().toNanos();
    for (String key : keys) {
      busy.merge(key, 1, Integer::sum);
      if (!SharedHosts.has(key)) {
        closedUntil.merge(key, now + rules.hostGap().toNanos(), Math::max);
      }
    }
    return keys;
  }

  void end(String domain, Set<String> keys, HostWatch seen) {
    keys.forEach(key -> busy.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null));
    hostsOf.computeIfAbsent(domain, _ -> new HashSet<>()).addAll(seen.servers());
    seen.willing().forEach(lastPause::remove);
  }

  /** A server wants to be left alone. */
  void close(Set<String> servers, Optional<Duration> asked, long now) {
    servers.forEach(server -> close(server, asked, now));
  }

  private void close(String host, Optional<Duration> asked, long now) {
    Duration before = lastPause.get(host);
    Duration pause = asked.orElse(before == null ? rules.pause() : before.multipliedBy(2));
    Duration least = pause.compareTo(rules.longestPause()) > 0 ? rules.longestPause() : pause;
    lastPause.put(host, least);
    closedUntil.merge(host, now + least.toNanos(), Math::max);
  }
}
