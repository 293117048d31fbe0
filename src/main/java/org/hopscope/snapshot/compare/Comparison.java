package org.hopscope.snapshot.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;
import org.hopscope.model.Vantage;

/** Two analyses side by side. Hops are paired by their ids, which are the same from run to run. */
public record Comparison(HopGraph before, HopGraph after, List<Change> changes) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  public static Comparison of(HopGraph before, HopGraph after) {
    Stream<Change> all = Stream.concat(whole(before, after), hops(before, after));
    return new Comparison(before, after, all.sorted(Comparator.comparing(Change::kind)).toList());
  }

  /** What came of it, in one sentence. */
  public Message says() {
    boolean verdict = changes.stream().anyMatch(c -> c.kind() == Change.Kind.VERDICT);
    return changes.isEmpty() ? Message.of("compare.says.same")
        : Message.of(verdict ? "compare.says.verdict" : "compare.says.changed", changes.size());
  }

  /** Ids of hops that are otherwise, or are in one of the two only. */
  public Set<String> changedHops() {
    return changes.stream().flatMap(c -> c.hop().stream()).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Change> whole(HopGraph before, HopGraph after) {
    return Stream.of(
        Optional.of(Change.whole(
            Change.Kind.VERDICT, "verdict", before.verdict().sentence(), after.verdict().sentence()))
            .filter(c -> !sameVerdict(before, after)),
        told(Change.Kind.PROTOCOL, "protocol", before, after, g -> g.choice().protocol().map(Protocol::title)),
        told(Change.Kind.QUESTION, "address", before, after, g -> g.address().map(EmailAddress::text)),
        told(Change.Kind.QUESTION, "client", before, after, g -> g.client().map(ClientProfile::title)),
        told(Change.Kind.QUESTION, "place", before, after, g -> g.vantage().map(Vantage::label)),
        told(Change.Kind.QUESTION, "computer", before, after, Comparison::computer)
            .filter(_ -> computer(before).isPresent() && computer(after).isPresent()),
        told(Change.Kind.QUESTION, "ad-domain", before, after, g -> g.vantage().flatMap(Vantage::adDomain)))
        .flatMap(Optional::stream);
  }

  /** Files of before tell of none, which is no change. */
  private static Optional<String> computer(HopGraph graph) {
    return graph.vantage().flatMap(Vantage::computer).map(c -> c.name() + " (" + c.system() + ")");
  }

  /** A verdict names moments and hosts as well: what it says of the mailbox is what counts. */
  private static boolean sameVerdict(HopGraph before, HopGraph after) {
    return before.verdict().outcome() == after.verdict().outcome()
        && before.verdict().deployment() == after.verdict().deployment()
        && before.verdict().brokenAt().equals(after.verdict().brokenAt())
        && before.verdict().sentence().key().equals(after.verdict().sentence().key());
  }

  private static Optional<Change> told(
      Change.Kind kind, String what, HopGraph before, HopGraph after, Function<HopGraph, Optional<String>> of) {
    Optional<String> then = of.apply(before);
    Optional<String> now = of.apply(after);
    return Objects.equals(then, now) ? Optional.empty() : Optional.of(Change.whole(kind, what, text(then), text(now)));
  }

  static Message text(Optional<String> text) {
    return text.filter(t -> !t.isEmpty()).map(t -> Message.of("compare.text", t)).orElse(Message.of("compare.none"));
  }

  private static Stream<Change> hops(HopGraph before, HopGraph after) {
    List<Change> all = new ArrayList<>();
    for (HopNode now : after.hops()) {
      before.hop(now.id()).ifPresentOrElse(
          then -> new HopPair(then, now).changes().forEach(all::add), () -> all.add(alone(now, Change.Kind.HOP_NEW)));
    }
    before.hops().stream().filter(then -> after.hop(then.id()).isEmpty())
        .forEach(then -> all.add(alone(then, Change.Kind.HOP_GONE)));
    return all.stream();
  }

  private static Change alone(HopNode node, Change.Kind kind) {
    Message none = Message.of("compare.none");
    Message there = HopPair.end(node);
    boolean isNew = kind == Change.Kind.HOP_NEW;
    return new Change(kind, Optional.of(node.id()), node.hop().title(), isNew ? none : there, isNew ? there : none);
  }
}
