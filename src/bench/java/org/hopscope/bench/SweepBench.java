package org.hopscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hopscope.scenario.namespace.Namespace;
import org.hopscope.scenario.namespace.WideNet;

/**
 * A sweep of 600 ports against {@code nmap -sT -Pn} on the same addresses and ports, one host in ten a black
 * hole, in a network namespace of its own (Linux, root, nmap, nftables). The sweep looks the names up as well.
 * The last line is the ratio of the medians.
 */
public final class SweepBench {
  private static final int RUNS = 5;

  private SweepBench() {}

  private static final Pattern RATIO = Pattern.compile("ratio ([0-9.]+)");
  private static final Pattern MEDIAN = Pattern.compile("looked up too +([0-9.]+)|nmap -sT -Pn -n +([0-9.]+)");

  static List<Row> rows() throws Exception {
    String told = Namespace.run(SweepBench.class, "inside");
    System.out.print(told);
    Matcher ratio = RATIO.matcher(told);
    List<String> medians = MEDIAN.matcher(told).results()
        .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2)) + " s").toList();
    return ratio.find()
        ? List.of(
            new Row("sweep of 600 ports, a tenth dropped", medians.getLast(), "nmap -sT -Pn -n, " + medians.getFirst(),
                Double.parseDouble(ratio.group(1)), 1))
        : List.of(Row.leftOut("sweep", "needs Linux, root, nmap and nftables"));
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.out.print(Namespace.run(SweepBench.class, "inside"));
      System.exit(0);
    }
    try (WideNet net = new WideNet(false)) {
      net.firewall("ip daddr " + WideNet.TENTH + " tcp dport { 5223, 5224 } drop");
      compare(net);
    }
    System.exit(0);
  }

  private static void compare(WideNet net) throws Exception {
    net.sweep();
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    WideNet.Swept swept = null;
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      swept = net.sweep();
      ours.add(System.nanoTime() - begin);
      theirs.add(nmap());
    }
    System.out.printf("%d hosts, %d ports each, one host in ten drops; %s%n", WideNet.HOSTS, WideNet.PORTS.size(),
        swept.rows());
    System.out.printf("%-28s %8s %8s%n", "", "median s", "worst s");
    System.out.printf("%-28s %8.2f %8.2f%n", "nmap -sT -Pn -n", seconds(median(theirs)),
        seconds(Collections.max(theirs)));
    System.out.printf("%-28s %8.2f %8.2f%n", "sweep, names looked up too", seconds(median(ours)),
        seconds(Collections.max(ours)));
    System.out.printf("the last sweep against its slowest single check (%.2f s): %.2f%n",
        seconds(swept.slowest().toNanos()), (double) ours.getLast() / swept.slowest().toNanos());
    System.out.printf("ratio %.2f (aim: at most 1.00)%n", (double) median(ours) / median(theirs));
  }

  private static long nmap() throws IOException {
    Path targets = Files.createTempFile("sweep", ".targets");
    try {
      Files.write(targets, IntStream.range(0, WideNet.HOSTS).mapToObj(WideNet::address).toList());
      long begin = System.nanoTime();
      Namespace.command("nmap", "-sT", "-Pn", "-n", "-p",
          WideNet.PORTS.stream().map(String::valueOf).collect(Collectors.joining(",")), "-iL", targets.toString());
      return System.nanoTime() - begin;
    } finally {
      Files.delete(targets);
    }
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
