package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Transport;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Scope;
import org.hopscope.wire.Standings;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LossTest {
  private static final EndpointSet SET = new EndpointSet(
      1, "Exchange", "Exchange Online", List.of(), List.of(), List.of(443), List.of(), Category.OPTIMIZE, false, true,
      "");
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();

  /** Every name leads to the same address; of each name the first connections are lost. */
  private World losing(int first, WireClock clock) {
    Dns dns = (name, type, deadline, scope) -> new Evidence.Dns(
        "r", name, type, name.startsWith("host") && type.equals("A") ? DnsStatus.FOUND : DnsStatus.NO_RECORD, List.of(),
        name.startsWith("host") && type.equals("A")
            ? List.of(new Evidence.DnsRecord(name, "A", 60, "52.96.1.1")) : List.of(),
        Duration.ZERO);
    Probes probes = new Probes() {
      @Override
      public void handshake(Target target, Patience patience, Consumer<Evidence> seen, Scope scope) {
        boolean lost = tries.merge(target.host(), 1, Integer::sum) <= first;
        seen.accept(new Evidence.Tcp(
            target.host(), "52.96.1.1", 443, lost ? Optional.of(Fault.CONNECT_TIMEOUT) : Optional.empty(), "",
            Duration.ZERO));
        if (!lost) {
          seen.accept(new Evidence.Tls(
              target.host(), "TLSv1.3", "", true, true, List.of(), Optional.empty(), "", Duration.ZERO));
        }
      }

      @Override
      public void connect(Target target, Patience patience, Consumer<Evidence> seen, Scope scope) {}

      @Override
      public void greet(Target target, Mail mail, Patience patience, Consumer<Evidence> seen, Scope scope) {}

      @Override
      public void stun(Target target, Duration patience, Consumer<Evidence> seen, Scope scope) {}

      @Override
      public boolean isProxied(URI url) {
        return false;
      }
    };
    return new World(
        dns, null, null, null, probes, Standings.NONE, Optional.empty(), clock, () -> {});
  }

  private List<Checked> sweep(World world, int hosts) throws InterruptedException {
    List<Check> checks = IntStream.range(0, hosts)
        .mapToObj(i -> new Check(SET, "host" + i + ".example", Optional.empty(), Transport.TCP, 443)).toList();
    List<Checked> rows = Collections.synchronizedList(new ArrayList<>());
    new Sweep(world, new Sweep.Limits(Duration.ofSeconds(10), 64), check -> Impact.OTHER, new Scope()).run(checks,
        rows::add);
    return rows;
  }

  @Test
  void whatIsLostOnceIsTriedAgain() throws Exception {
    List<Checked> rows = sweep(losing(1, WireClock.SYSTEM), 1);
    assertThat(rows).singleElement().matches(row -> row.cause() == Cause.REACHED);
    assertThat(rows.getFirst().evidence()).filteredOn(Evidence.Tcp.class::isInstance).hasSize(2);
  }

  /** Its lid is closed while the first connection is tried, and opened an hour later. */
  private final WireClock asleepMeanwhile = new WireClock() {
    @Override
    public Instant now() {
      return Instant.EPOCH.plus(tries.isEmpty() ? Duration.ZERO : Duration.ofHours(1));
    }

    @Override
    public long nanos() {
      return 0;
    }
  };

  @Test
  void whatTheComputersSleepFellIntoIsAskedAgain() throws Exception {
    List<Checked> rows = sweep(losing(2, asleepMeanwhile), 1);
    assertThat(rows).singleElement().matches(row -> row.cause() == Cause.REACHED)
        .matches(row -> row.says().key().equals("check.reached"));
  }

  @Test
  void whatAComputerAwakeFindsLostTwiceIsDropped() throws Exception {
    assertThat(sweep(losing(2, WireClock.SYSTEM), 1)).singleElement().matches(row -> row.cause() == Cause.DROPPED);
  }

  @Test
  void whereNobodyIsEverAnsweredOnlyOneTriesAgain() throws Exception {
    List<Checked> rows = sweep(losing(Integer.MAX_VALUE, WireClock.SYSTEM), 20);
    assertThat(rows).hasSize(20).allMatch(row -> row.cause() == Cause.DROPPED);
    assertThat(tries.values().stream().mapToInt(n -> n).sum()).isEqualTo(21);
  }
}
