package org.hopscope.snapshot.compare;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.snapshot.file.Snapshot;

/** What two analyses are to each other, by what is known of them. */
public enum Relation {
  ACCOUNTS,
  /** One computer is in the organisation's directory, the other is not. */
  SIDES, PLACES, CLIENTS,
  /** Other DNS servers were asked: another computer, or another network. */
  COMPUTERS,
  TIMES;

  public Message title() {
    return Message.of("compare.relation." + name().toLowerCase(Locale.ROOT));
  }

  /** The first difference that explains others. */
  public static Relation of(Snapshot one, Snapshot other) {
    var here = one.header();
    var there = other.header();
    if (!here.address().equals(there.address())) {
      return ACCOUNTS;
    }
    if (here.vantage().adDomain().isPresent() != there.vantage().adDomain().isPresent()) {
      return SIDES;
    }
    if (!here.vantage().id().equals(there.vantage().id())) {
      return PLACES;
    }
    if (here.client() != there.client()) {
      return CLIENTS;
    }
    boolean elsewhere = !here.vantage().adDomain().equals(there.vantage().adDomain())
        || strangers(resolvers(one.graph()), resolvers(other.graph()));
    return elsewhere ? COMPUTERS : TIMES;
  }

  private static boolean strangers(Set<String> ones, Set<String> others) {
    return !ones.isEmpty() && !others.isEmpty() && Collections.disjoint(ones, others);
  }

  /** Those of the computer's own network. One on the computer itself is the same everywhere and tells nothing. */
  private static Set<String> resolvers(HopGraph graph) {
    return graph.hops().stream().filter(hop -> hop.hop().kind() == HopKind.DNS && hop.id().endsWith(".dns"))
        .flatMap(hop -> hop.evidence().stream()).filter(Evidence.Dns.class::isInstance).map(Evidence.Dns.class::cast)
        .map(Evidence.Dns::resolver).filter(resolver -> !resolver.startsWith("127.")).collect(Collectors.toUnmodifiableSet());
  }
}
