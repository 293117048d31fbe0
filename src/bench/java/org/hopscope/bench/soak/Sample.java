package org.hopscope.bench.soak;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is there when nothing runs.
 *
 * @param at since the beginning
 * @param trials how many had ended by then
 * @param heap bytes, after the garbage was collected
 * @param buffers bytes outside of the heap
 * @param left virtual threads that are still there though all they worked for has ended
 * @param late the most that the machine was late in this round
 */
record Sample(
    Duration at, int trials, long heap, long buffers, int classes, Map<String, Long> platform, Map<String, Long> left,
    Map<String, Long> descriptors, Duration late) {
  /** OkHttp lets an idle thread go after a minute, the JDK after half of one. */
  private static final Pattern POOLED = Pattern
      .compile("OkHttp TaskRunner|OkHttp ConnectionPool|Okio Watchdog|ForkJoinPool|Attach Listener");
  static final String HEAD = "%8s %7s %9s %9s %8s %8s %8s %7s %9s".formatted(
      "second", "trials", "heap KB", "direct KB", "classes", "threads", "left", "files", "late ms");

  /** All but those of pools, which come and go by themselves. */
  long lasting() {
    return platform.entrySet().stream()
        .filter(kind -> !POOLED.matcher(kind.getKey()).lookingAt()).mapToLong(Map.Entry::getValue).sum();
  }

  long files() {
    return sum(descriptors);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String toString() {
    return "%8d %7d %9d %9d %8d %8d %8d %7d %9d".formatted(
        at.toSeconds(), trials, heap / 1024, buffers / 1024, classes, sum(platform), sum(left), files(),
        late.toMillis());
  }
}
