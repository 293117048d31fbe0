package org.hopscope.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Compares the last third of the samples with the first; the very first is left out, for then all is still loaded. */
final class Growth {
  /** What may be more of it in the last third: caches fill, the machine compiles. */
  private static final double HEAP_PART = 0.08;
  private static final long HEAP_BYTES = 1_500_000;
  private static final long BUFFER_BYTES = 500_000;
  private static final long FEW = 2;

  private final List<Sample> samples;

  Growth(List<Sample> all) {
    this.samples = all.subList(Math.min(1, all.size()), all.size());
  }

  /** What grows, in words; empty when nothing does. */
  List<String> told() {
    List<String> grown = new ArrayList<>();
    if (samples.size() >= 3) {
      judge("heap bytes", Sample::heap, HEAP_BYTES + (long) (HEAP_PART * first(Sample::heap)), grown);
      judge("direct bytes", Sample::buffers, BUFFER_BYTES, grown);
      judge("platform threads", Sample::lasting, FEW, grown);
      judge("file descriptors", Sample::files, FEW, grown);
    }
    return grown;
  }

  private void judge(String what, ToLongFunction<Sample> value, long allowed, List<String> grown) {
    long before = first(value);
    long after = mean(samples.subList(samples.size() - samples.size() / 3, samples.size()), value);
    System.out.printf("%-18s first third %,12d   last third %,12d   difference %,10d   allowed %,10d%n",
        what, before, after, after - before, allowed);
    if (after - before > allowed) {
      grown.add(what + " grow from " + before + " to " + after);
    }
  }

  private long first(ToLongFunction<Sample> value) {
    return mean(samples.subList(0, samples.size() / 3), value);
  }

  private static long mean(List<Sample> some, ToLongFunction<Sample> value) {
    return Math.round(some.stream().mapToLong(value).average().orElse(0));
  }
}
