package org.hopscope.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.scenario.Scenario;

/** The hostile worlds: whatever comes of them, something must, and it must be fit to be seen. */
public final class Unexpected {
  /** Most of them are silent, so that several fit beside each other. */
  private static final int AT_ONCE = 6;

  @FunctionalInterface
  public interface Visit<T> {
    T to(Scenario world) throws Exception;
  }

  private Unexpected() {}

  private static List<Scenario> worlds() {
    Set<String> expected = Expected.every().map(Expected::scenario).collect(Collectors.toSet());
    return PracticeLab.scenarios().stream().filter(s -> !expected.contains(s.id())).toList();
  }

  /** What each came to, by its id. */
  public static <T> Map<String, T> visitAll(Visit<T> visit) throws InterruptedException {
    Map<String, T> results = new TreeMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Map<String, Future<T>> running = new TreeMap<>();
      worlds().forEach(world -> running.put(world.id(), threads.submit(() -> visit.to(world))));
      List<String> broken = new ArrayList<>();
      for (Map.Entry<String, Future<T>> each : running.entrySet()) {
        try {
          results.put(each.getKey(), each.getValue().get());
        } catch (ExecutionException e) {
          broken.add(each.getKey() + ": " + e.getCause());
        }
      }
      if (!broken.isEmpty()) {
        throw new AssertionError(String.join("\n", broken));
      }
    }
    return results;
  }
}
