package org.hopscope.bench.soak;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who and what is there in this process. */
final class Census {
  private static final Pattern THREAD = Pattern.compile("#\\d+ \"(.*?)\"(.*)");
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private Census() {}

  /**
   * A thread.
   *
   * @param where the top of its stack that is ours, or the top
   */
  record One(String name, boolean virtual, String where) {
    /** Without the numbers that tell one from another. */
    String kind() {
      String plain = name.replaceAll("\\d+", "#");
      return plain.isEmpty() ? where : plain;
    }
  }

  /** All of them, the virtual ones too. */
  static List<One> threads() {
    try {
      Path folder = Files.createTempDirectory("census");
      Path file = folder.resolve("threads");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
      List<One> threads = read(Files.readAllLines(file));
      Files.delete(file);
      Files.delete(folder);
      return threads;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static List<One> read(List<String> lines) {
    List<One> threads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = THREAD.matcher(lines.get(i));
      if (head.matches()) {
        List<String> stack = lines.subList(i + 1, lines.size()).stream().takeWhile(l -> !l.isBlank()).map(String::strip)
            .toList();
        threads.add(new One(head.group(1), head.group(2).contains("virtual"), top(stack)));
      }
    }
    return threads;
  }

  private static String top(List<String> stack) {
    return stack.stream().filter(frame -> frame.contains("org.hopscope")).findFirst()
        .or(() -> stack.stream().findFirst()).orElse("");
  }

  static Map<String, Long> count(List<One> threads) {
    return threads.stream().collect(Collectors.groupingBy(One::kind, TreeMap::new, Collectors.counting()));
  }

  /** Open file descriptors by kind, such as socket, pipe or a file's name; empty where there is no /proc. */
  static Map<String, Long> descriptors() {
    Map<String, Long> kinds = new TreeMap<>();
    if (!Files.isDirectory(DESCRIPTORS)) {
      return kinds;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path one : all) {
        kinds.merge(kind(one), 1L, Long::sum);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return kinds;
  }

  private static String kind(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString().replaceFirst(":\\[\\d+]$", "")
          .replaceFirst("^/proc/.*", "/proc").replaceFirst(".*\\.jar$", "jar");
    } catch (NoSuchFileException closed) {
      return "closed meanwhile";
    }
  }

  /** Bytes on the heap after collecting what nobody needs. */
  static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Bytes outside of the heap in the JDK's buffers. */
  static long buffers() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
  }

  static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }
}
