package org.hopscope.model.endpoint;

import java.net.InetAddress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What Microsoft 365 needs of a network, as published.
 *
 * @param version as the web service gives it
 * @param date when the list was as it is here, in UTC
 * @param source where it comes from, for people
 */
public record EndpointList(
    Instance instance, EndpointVersion version, LocalDate date, String source, List<EndpointSet> sets) {
  private record Fit(EndpointSet set, OptionalInt how) {}

  public EndpointList {
    sets = List.copyOf(sets);
  }

  /** Never negative: a clock that goes wrong makes no list younger than new. */
  public long daysOld(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(date, today));
  }

  public List<String> areas() {
    return sets.stream().map(EndpointSet::area).distinct().sorted().toList();
  }

  /** The sets that a host belongs to, the one that names it most precisely first. */
  public List<EndpointSet> of(String host) {
    return fitting(set -> set.fit(host));
  }

  /** The sets that an address belongs to, the one with the narrowest range first. */
  public List<EndpointSet> of(InetAddress address) {
    return fitting(set -> set.fit(address));
  }

  /** Those of them that speak on a port. */
  public List<EndpointSet> of(String host, Transport transport, int port) {
    return of(host).stream().filter(set -> set.ports(transport).contains(port)).toList();
  }

  private List<EndpointSet> fitting(Function<EndpointSet, OptionalInt> how) {
    return sets.stream()
        .map(set -> new Fit(set, how.apply(set)))
        .filter(fit -> fit.how().isPresent())
        .sorted(Comparator.comparingInt((Fit fit) -> fit.how().getAsInt()).reversed())
        .map(Fit::set)
        .toList();
  }
}
