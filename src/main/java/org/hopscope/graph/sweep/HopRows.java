package org.hopscope.graph.sweep;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Transport;

/**
 * The rows of a sweep that a hop of an analysis depends on.
 *
 * @param rows what needs doing first; empty where the hop speaks to nobody of Microsoft's list
 */
public record HopRows(List<Checked> rows) {
  private static final Set<HopKind> SPEAKS = Set.of(HopKind.SERVER, HopKind.SIGN_IN, HopKind.PROTOCOL, HopKind.SERVICES,
      HopKind.COMPARISON);
  private static final int HTTPS = 443;

  private record Target(String host, int port) {}

  public HopRows {
    rows = rows.stream().sorted(RowState.ORDER).toList();
  }

  public static HopRows of(HopNode hop, SweepTable table) {
    if (hop.hop().kind() == HopKind.DNS) {
      return new HopRows(table.rows().stream()
          .filter(row -> isSame(row.check().host(), hop.hop().host()) && row.cause() == Cause.DNS_FILTERED).toList());
    }
    return new HopRows(targets(hop).stream().flatMap(target -> rows(target, table)).distinct().toList());
  }

  /** A client does not get through here, as the sweep saw it. */
  public boolean blocked() {
    return rows.stream().anyMatch(Checked::blocks);
  }

  /** The row to show first. */
  public Optional<Checked> foremost() {
    return rows.stream().findFirst();
  }

  /** Where it was spoken to; where it was not, where it would be. */
  private static Set<Target> targets(HopNode hop) {
    Set<Target> targets = new HashSet<>();
    for (Evidence seen : hop.evidence()) {
      if (seen instanceof Evidence.Tcp tcp) {
        targets.add(new Target(MicrosoftHosts.plain(tcp.host()), tcp.port()));
      }
    }
    String host = MicrosoftHosts.plain(hop.hop().host());
    boolean spokenTo = targets.stream().anyMatch(target -> target.host().equals(host));
    if (!spokenTo && !host.isEmpty() && SPEAKS.contains(hop.hop().kind())) {
      targets.add(new Target(host, HTTPS));
    }
    return targets;
  }

  /** Those of the name itself; else those of names that stand for the wildcard it falls under. */
  private static Stream<Checked> rows(Target target, SweepTable table) {
    List<Checked> onPort = table.rows().stream()
        .filter(row -> row.check().transport() == Transport.TCP && row.check().port() == target.port()).toList();
    List<Checked> own = onPort.stream().filter(row -> isSame(row.check().host(), target.host())).toList();
    if (!own.isEmpty()) {
      return own.stream();
    }
    Optional<HostPattern> narrowest = onPort.stream().flatMap(row -> standsFor(row, target)).distinct()
        .max(Comparator.comparingInt(HostPattern::weight));
    return onPort.stream().filter(row -> row.check().standsFor().equals(narrowest) && narrowest.isPresent());
  }

  private static Stream<HostPattern> standsFor(Checked row, Target target) {
    return row.check().standsFor().filter(pattern -> pattern.matches(target.host())).stream();
  }

  private static boolean isSame(String host, String other) {
    return MicrosoftHosts.plain(host).equals(MicrosoftHosts.plain(other));
  }
}
