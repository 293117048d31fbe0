package org.hopscope.scenario.namespace;

import java.io.IOException;
import java.net.ServerSocket;
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
import java.util.stream.Stream;
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
import org.hopscope.model.endpoint.Checked;
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
 * Three hundred hosts of two ports each in this network namespace, which take connections and say nothing.
 * Every tenth has an address of its own range, for a firewall that drops it.
 */
public final class WideNet implements AutoCloseable {
  public static final int HOSTS = 300;
  public static final List<Integer> PORTS = List.of(5223, 5224);
  public static final String TENTH = "203.0.115.0/24";
  public static final String IPV6 = "2001:db8:52::/64";
  private static final String RANGE = "203.0.112.0/22";
  private static final String CHAIN = "inet wide out ";

  private final boolean ipv6;
  private final List<ServerSocket> servers = new ArrayList<>();

  /** @param ipv6 every host has an address of it, too */
  public WideNet(boolean ipv6) throws IOException {
    this.ipv6 = ipv6;
    Namespace.command("ip", "link", "set", "lo", "up");
    Namespace.command("ip", "route", "add", "local", RANGE, "dev", "lo");
    Namespace.command("ip", "-6", "route", "add", "local", IPV6, "dev", "lo");
    Namespace.command("nft", "add table inet wide; add chain " + CHAIN + "{ type filter hook output priority 0; }");
    for (int port : PORTS) {
      servers.add(listen(port));
    }
  }

  /** @param rule of nft, for packets that go out */
  public void firewall(String rule) throws IOException {
    Namespace.command("nft", "add rule " + CHAIN + rule);
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket(port, 1024);
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

  /**
   * What a sweep came to.
   *
   * @param rows how many came to what
   * @param slowest the longest single check
   */
  public record Swept(Map<Cause, Long> rows, Duration slowest) {}

  public Swept sweep() throws IOException, InterruptedException {
    try (NameServer dns = NameServer.start(new Zone(zone()), Duration.ZERO)) {
      NetworkView view = new NetworkView(
          List.of(dns.address()), Dialer.DIRECT, List.of(), Optional.of(java.net.Proxy.NO_PROXY));
      OpenPlace place = new OpenPlace(new Vantage("wide", "wide", Optional.empty()), view, () -> {});
      List<SweepEvent> events = Collections.synchronizedList(new ArrayList<>());
      new SweepRunner(Worlds::open, WireClock.SYSTEM)
          .start(new Sweeper.Request(place, list(), List.of(), Optional.empty(), Sweeper.Limits.DEFAULT), events::add)
          .await();
      List<Checked> rows = events.stream()
          .flatMap(e -> e instanceof SweepEvent.Found(var at, var row) ? Stream.of(row) : Stream.empty()).toList();
      return new Swept(
          rows.stream().collect(Collectors.groupingBy(Checked::cause, TreeMap::new, Collectors.counting())),
          rows.stream().map(Checked::took).max(Duration::compareTo).orElse(Duration.ZERO));
    }
  }

  private static EndpointList list() {
    EndpointSet set = new EndpointSet(
        1, "Exchange", "Exchange Online", IntStream.range(0, HOSTS).mapToObj(i -> new HostPattern(name(i))).toList(),
        Stream.of(RANGE, IPV6).map(range -> Cidr.parse(range).orElseThrow()).toList(), PORTS, List.of(),
        Category.OPTIMIZE, false, true, "");
    return new EndpointList(
        Instance.WORLDWIDE, new EndpointVersion("2025013000"), LocalDate.of(2025, 1, 30), "namespace", List.of(set));
  }

  private List<ZoneRecord> zone() {
    return IntStream.range(0, HOSTS).boxed()
        .flatMap(i -> Stream.concat(
            Stream.of(new ZoneRecord(name(i), "A", address(i))),
            ipv6 ? Stream.of(new ZoneRecord(name(i), "AAAA", "2001:db8:52::" + Integer.toHexString(i + 1)))
                : Stream.empty()))
        .toList();
  }

  private static String name(int host) {
    return "host" + host + ".wide.example";
  }

  public static String address(int host) {
    return host % 10 == 9 ? "203.0.115." + (host / 10 + 1) : "203.0." + (112 + host / 200) + "." + (host % 200 + 1);
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket server : servers) {
      server.close();
    }
  }
}
