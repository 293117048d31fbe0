package org.hopscope.bench;

import com.openhtmltopdf.util.XRLog;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import org.hopscope.bench.frame.ChartBench;
import org.hopscope.bench.parse.ParserBench;
import org.hopscope.bench.peer.ExchangelibBench;

/**
 * Every bench, one after the other, and at the end one table of ratios.
 *
 * <p>Arguments: {@code quick} for fewer runs; any other word chooses the benches by name.
 */
public final class All {
  private record Bench(String name, Measuring measuring) {}

  @FunctionalInterface
  private interface Measuring {
    List<Row> rows(boolean quick) throws Exception;
  }

  private static final List<Bench> BENCHES = List.of(
      new Bench("analysis", AnalysisBench::rows),
      new Bench("exchangelib", ExchangelibBench::rows),
      new Bench("sweep", quick -> SweepBench.rows()),
      new Bench("batch", BatchBench::rows),
      new Bench("report", quick -> ReportBench.rows()),
      new Bench("chart", ChartBench::rows),
      new Bench("parsers", ParserBench::rows));

  private All() {}

  public static void main(String[] args) {
    LogManager.getLogManager().reset();
    XRLog.setLoggingEnabled(false);
    Set<String> words = Set.of(args);
    boolean quick = words.contains("quick");
    List<Row> table = new ArrayList<>();
    for (Bench bench : BENCHES) {
      if (words.isEmpty() || words.contains(bench.name()) || quick && words.size() == 1) {
        System.out.printf("%n== %s%n", bench.name());
        table.addAll(rows(bench, quick));
      }
    }
    System.out.printf("%nLoad of this machine now %.1f on %d processors; Java %s%n%n%s%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors(), Runtime.version(), Row.HEAD);
    table.forEach(System.out::println);
    System.exit(0);
  }

  /** One that cannot be run here is told, and the others go on. */
  private static List<Row> rows(Bench bench, boolean quick) {
    try {
      return bench.measuring().rows(quick);
    } catch (Exception | LinkageError notHere) {
      notHere.printStackTrace(System.out);
      return List.of(Row.leftOut(bench.name(), notHere.toString().lines().findFirst().orElse("")));
    }
  }
}
