package org.hopscope.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.SweepRunner;
import org.hopscope.analysis.Sweeper;
import org.hopscope.event.SweepEvent;
import org.hopscope.lab.dns.NameServer;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.dns.ZoneRecord;
import org.hopscope.model.Vantage;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;

/**
 * A sweep of 600 ports against {@code nmap -sT -Pn} on the same addresses and ports, one host in ten a black
 * hole. The hosts are addresses of a network namespace of its own (Linux, root, nmap, nftables), so nothing
 * leaves the computer. The sweep looks the names up as well. The last column is the ratio of the medians.
 */
public final class SweepBench {
  private static final int HOSTS = 300;
  private static final int RUNS = 5;
  // nothing is said on these: that they connect has to do, for nmap and for the sweep
  private static final List<Integer> PORTS = List.of(5223, 5224);
  private static final String RANGE = "203.0.112.0/22";
  private static final String DROPPED = "203.0.115.0/24";

  private SweepBench() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.exit(again());
    }
    run("ip", "link", "set", "lo", "up");
    run("ip", "route", "add", "local", RANGE, "dev", "lo");
    run("nft", "add table ip bench; add chain ip bench out { type filter hook output priority 0; }; "
        + "add rule ip bench out ip daddr " + DROPPED + " tcp dport { 5223, 5224 } drop");
    List<ServerSocket> servers = new ArrayList<>();
    for (int port : PORTS) {
      servers.add(listen(port));
    }
    compare();
    for (ServerSocket server : servers) {
      server.close();
    }
    System.exit(0);
  }

  /** The same program in a network namespace of its own. */
  private static int again() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            "unshare", "--net", java, "-cp", System.getProperty("java.class.path"), SweepBench.class.getName(), "inside")
        .inheritIO().start().waitFor();
  }

  private static void compare() throws Exception {
    sweep();
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    Map<Cause, Long> causes = Map.of();
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      causes = sweep();
      ours.add(System.nanoTime() - begin);
      theirs.add(nmap());
    }
    System.out.printf("%d hosts, %d ports each, one host in ten drops; %s%n", HOSTS, PORTS.size(), causes);
    System.out.printf("%-28s %8s %8s%n", "", "median s", "worst s");
    System.out.printf("%-28s %8.2f %8.2f%n", "nmap -sT -Pn -n", seconds(median(theirs)), seconds(Collections.max(theirs)));
    System.out.printf("%-28s %8.2f %8.2f%n", "sweep, names looked up too", seconds(median(ours)), seconds(Collections.max(ours)));
    System.out.printf("ratio %.2f (aim: at most 1.00)%n", (double) median(ours) / median(theirs));
  }

  private static Map<Cause, Long> sweep() throws Exception {
    try (NameServer dns = NameServer.start(new Zone(zone()), Duration.ZERO)) {
      NetworkView view = new NetworkView(List.of(dns.address()), Dialer.DIRECT, List.of(), Optional.of(java.net.Proxy.NO_PROXY));
      OpenPlace place = new OpenPlace(new Vantage("bench", "bench", Optional.empty()), view, () -> { });
      List<SweepEvent> events = Collections.synchronizedList(new ArrayList<>());
      new SweepRunner(Worlds::open, WireClock.SYSTEM)
          .start(new Sweeper.Request(place, list(), List.of(), Optional.empty(), Sweeper.Limits.DEFAULT), events::add)
          .await();
      return events.stream()
          .flatMap(e -> e instanceof SweepEvent.Found(var at, var row) ? java.util.stream.Stream.of(row.cause()) : java.util.stream.Stream.empty())
          .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    }
  }

  private static long nmap() throws IOException, InterruptedException {
    Path targets = Files.createTempFile("sweep", ".targets");
    try {
      Files.write(targets, IntStream.range(0, HOSTS).mapToObj(SweepBench::address).toList());
      long begin = System.nanoTime();
      run("nmap", "-sT", "-Pn", "-n", "-p", PORTS.stream().map(String::valueOf).collect(Collectors.joining(",")),
          "-iL", targets.toString());
      return System.nanoTime() - begin;
    } finally {
      Files.delete(targets);
    }
  }

  private static EndpointList list() {
    EndpointSet set = new EndpointSet(
        1, "Exchange", "Exchange Online", IntStream.range(0, HOSTS).mapToObj(i -> new HostPattern(name(i))).toList(),
        List.of(Cidr.parse(RANGE).orElseThrow()), PORTS, List.of(), Category.OPTIMIZE, false, true, "");
    return new EndpointList(
        Instance.WORLDWIDE, new EndpointVersion("2025013000"), LocalDate.of(2025, 1, 30), "bench", List.of(set));
  }

  private static List<ZoneRecord> zone() {
    return IntStream.range(0, HOSTS).mapToObj(i -> new ZoneRecord(name(i), "A", address(i))).toList();
  }

  private static String name(int host) {
    return "host" + host + ".bench.example";
  }

  private static String address(int host) {
    return host % 10 == 9 ? "203.0.115." + (host / 10 + 1) : "203.0." + (112 + host / 200) + "." + (host % 200 + 1);
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.bind(new InetSocketAddress("0.0.0.0", port), 1024);
    Thread.ofPlatform().daemon().start(() -> {
      while (!server.isClosed()) {
        try {
          server.accept().close();
        } catch (IOException closing) {
          // accept fails when the socket closes
        }
      }
    });
    return server;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
