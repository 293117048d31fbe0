package org.hopscope.lab;

import java.time.Duration;
import java.util.Set;

/**
 * How a world is run.
 *
 * @param roundTrip what every round trip takes: a connect, a turnaround on a connection, a DNS answer
 * @param blackHoles names of further hosts from which nothing comes back
 */
public record LabOptions(Duration roundTrip, Set<String> blackHoles) {
  public static final LabOptions DEFAULT = new LabOptions(Duration.ZERO, Set.of());

  public LabOptions {
    blackHoles = Set.copyOf(blackHoles);
  }

  public static LabOptions roundTrip(Duration roundTrip) {
    return new LabOptions(roundTrip, Set.of());
  }
}
