package org.hopscope.bench.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hopscope.bench.Row;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The parsers by JMH, each against the library under it. */
public final class ParserBench {
  private static final String BARE = "Bare";
  private static final Map<String, String> UNDER = Map.of(
      "pox", "StAX of the JDK", "soap", "StAX of the JDK", "jsonV2", "Jackson's tree", "snapshot", "Jackson's tree",
      "dns", "dnsjava's message", "ocsp", "Bouncy Castle, signature checked as well");

  private ParserBench() {}

  public static List<Row> rows(boolean quick) throws RunnerException {
    Map<String, Double> micros = new TreeMap<>();
    for (RunResult result : new Runner(options(quick).build()).run()) {
      String name = result.getParams().getBenchmark();
      micros.put(name.substring(name.lastIndexOf('.') + 1), result.getPrimaryResult().getScore());
    }
    List<Row> rows = new ArrayList<>();
    micros.forEach((name, time) -> {
      if (!name.endsWith(BARE)) {
        double bare = micros.get(name + BARE);
        rows.add(new Row("parser, " + name, String.format(Locale.ROOT, "%.1f µs", time),
            String.format(Locale.ROOT, "%s, %.1f µs", UNDER.get(name), bare), time / bare, 0));
      }
    });
    return rows;
  }

  private static org.openjdk.jmh.runner.options.ChainedOptionsBuilder options(boolean quick) {
    TimeValue second = quick ? TimeValue.milliseconds(300) : TimeValue.seconds(1);
    return new OptionsBuilder()
        .include("Documents|DnsAnswers|OcspAnswers").forks(1)
        .warmupIterations(quick ? 2 : 4).warmupTime(second)
        .measurementIterations(quick ? 2 : 5).measurementTime(second);
  }
}
