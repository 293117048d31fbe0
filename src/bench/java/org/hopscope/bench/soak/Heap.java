package org.hopscope.bench.soak;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many bytes the objects of each class hold.
 *
 * @param bytes by the class's name
 */
record Heap(Map<String, Long> bytes) {
  static final Heap NOTHING = new Heap(Map.of());
  private static final int TOLD = 12;

  /** As {@code jcmd GC.class_histogram} counts them, after collecting what nobody needs. */
  static Heap now() {
    try {
      String table = (String) ManagementFactory.getPlatformMBeanServer().invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
          new Object[]{new String[0]}, new String[]{String[].class.getName()});
      Map<String, Long> bytes = new HashMap<>();
      table.lines().map(line -> line.strip().split("\\s+"))
          .filter(cells -> cells.length > 3 && cells[0].endsWith(":"))
          .forEach(cells -> bytes.merge(cells[3], Long.parseLong(cells[2]), Long::sum));
      return new Heap(bytes);
    } catch (JMException other) {
      return NOTHING;
    }
  }

  /** Prints of which classes there is more than then. */
  void since(Heap before) {
    System.out.println("most grown since the second sample:");
    bytes.entrySet().stream()
        .map(e -> Map.entry(e.getKey(), e.getValue() - before.bytes.getOrDefault(e.getKey(), 0L)))
        .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
        .limit(TOLD)
        .forEach(e -> System.out.printf("%,12d  %s%n", e.getValue(), e.getKey()));
    System.out.println();
  }
}
