package org.hopscope.snapshot.compare;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Computer;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.snapshot.file.Snapshot;

/** What two analyses are to each other, by what is known of them. */
public enum Relation {
  ACCOUNTS,
  /** One computer is in the organisation's directory, the other is not. */
  SIDES, PLACES, CLIENTS,
  /** Of two names; where one of them is not known, other DNS servers were asked. */
  COMPUTERS,
  TIMES;

  /** What two analyses that are this to each other are, the first one before the second. */
  public Message title(Snapshot one, Snapshot other) {
    Message plain = Message.of("compare.relation." + name().toLowerCase(Locale.ROOT));
    return this != COMPUTERS ? plain : computer(one)
        .flatMap(here -> computer(other).filter(there -> !there.equals(here))
            .map(there -> Message.of("compare.relation.computers.named", here, there)))
        .orElse(plain);
  }

  /** A name that stands for another tells no two computers apart. */
  private static Optional<String> computer(Snapshot of) {
    return of.header().vantage().computer().map(Computer::name).filter(_ -> !of.header().pseudonyms());
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
    Optional<String> first = computer(one);
    Optional<String> second = computer(other);
    if (first.isPresent() && second.isPresent()) {
      return first.equals(second) ? TIMES : COMPUTERS;
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
        .map(Evidence.Dns::resolver).filter(resolver -> !resolver.startsWith("127."))
        .collect(Collectors.toUnmodifiableSet());
  }
}
