package org.hopscope.analysis.batch;

import java.time.Duration;

/**
 * How much of a batch may weigh on others.
 *
 * @param parallel analyses at once in all, and so at the hosts of Microsoft 365, which nearly all of them ask
 * @param perHost analyses at once at any other host, and of one mail domain; of a domain of which nobody knows yet which
 *     hosts it has, one
 * @param gap between two beginnings
 * @param hostGap between two beginnings at one host
 * @param pause after a host that has said 429 or 503 without saying how long; twice as long each time it says so again
 * @param longestPause whatever a host says
 */
public record Politeness(
    int parallel, int perHost, Duration gap, Duration hostGap, Duration pause, Duration longestPause) {
  public static final int MOST_PARALLEL = 32;
  public static final Politeness STANDARD = new Politeness(
      8, 2, Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(60));

  public Politeness with(int analyses) {
    return new Politeness(analyses, Math.min(perHost, analyses), gap, hostGap, pause, longestPause);
  }
}
