package org.hopscope.snapshot.compare;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;

/** One hop, then and now. */
record HopPair(HopNode before, HopNode after) {
  /** Below this a difference is what networks do all day. */
  private static final Duration NOISE = Duration.ofMillis(300);

  Stream<Change> changes() {
    return Stream.of(state().stream(), certificates(), dns(), time().stream()).flatMap(all -> all);
  }

  private boolean endedAlike() {
    return before.state() == after.state() && HopGraph.cause(before).equals(HopGraph.cause(after));
  }

  private Optional<Change> state() {
    return endedAlike() ? Optional.empty()
        : Optional.of(change(Change.Kind.STATE, after.hop().title(), end(before), end(after)));
  }

  /** How a hop ended, in its own words. */
  static Message end(HopNode node) {
    return node.outcome().map(Outcome::summary).orElse(node.state().word());
  }

  /** Microsoft's front doors change theirs all the time: with them it counts who has signed. */
  private Stream<Change> certificates() {
    return pairs(Evidence.Tls.class, Evidence.Tls::host)
        .filter(p -> !shown(p.before()).isEmpty() && !shown(p.after()).isEmpty())
        .filter(p -> MicrosoftHosts.runs(p.name())
            ? !p.before().getLast().signer().equals(p.after().getLast().signer())
            : !shown(p.before()).equals(shown(p.after())))
        .map(p -> change(
            Change.Kind.CERTIFICATE, Message.of("compare.what.certificate", p.name()), certificate(p.before()),
            certificate(p.after())));
  }

  /** The last that was shown: earlier ones led here. */
  private static String shown(List<Evidence.Tls> all) {
    return all.stream().filter(t -> !t.chain().isEmpty()).reduce((one, last) -> last)
        .map(t -> t.chain().getFirst().sha256()).orElse("");
  }

  private static Message certificate(List<Evidence.Tls> all) {
    Evidence.Certificate leaf = all.stream().filter(t -> !t.chain().isEmpty()).toList().getLast().chain().getFirst();
    return Message.of(
        "compare.certificate", Evidence.Certificate.commonName(leaf.subject()),
        Evidence.Certificate.commonName(leaf.issuer()), leaf.notAfter().toString().substring(0, 10));
  }

  private Stream<Change> dns() {
    return pairs(Evidence.Dns.class, dns -> dns.name() + " " + dns.type())
        .filter(p -> !answer(p.before()).equals(answer(p.after())))
        .map(p -> change(
            Change.Kind.DNS, Message.of("compare.what.dns", p.name()), said(p.before()), said(p.after())));
  }

  private static Message said(List<Evidence.Dns> asked) {
    String answer = answer(asked);
    return answer.startsWith("!")
        ? Message.of("compare.dns." + answer.substring(1)) : Message.of("compare.text", answer);
  }

  /** Aliases and values of all resolvers together, in an order of their own: they rotate. */
  private static String answer(List<Evidence.Dns> asked) {
    String values = asked.stream().filter(d -> d.status() == Evidence.DnsStatus.FOUND).flatMap(HopPair::values)
        .distinct().sorted().collect(Collectors.joining(", "));
    return values.isEmpty()
        ? "!" + asked.getLast().status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') : values;
  }

  /** What Microsoft gives for its own names depends on the hour and the place; that it is Microsoft's is what counts. */
  private static Stream<String> values(Evidence.Dns dns) {
    Optional<String> microsofts = Stream.concat(Stream.of(dns.name()), dns.cnameTrail().stream())
        .filter(MicrosoftHosts::runs).findFirst();
    return microsofts.map(Stream::of)
        .orElseGet(() -> Stream.concat(dns.cnameTrail().stream(), dns.records().stream()
            .filter(r -> r.type().equalsIgnoreCase(dns.type())).map(Evidence.DnsRecord::data)));
  }

  private record Both<T>(String name, List<T> before, List<T> after) {}

  /** What both have seen of one thing. */
  private <T> Stream<Both<T>> pairs(Class<T> kind, Function<T, String> name) {
    Map<String, List<T>> then = byName(before, kind, name);
    return byName(after, kind, name).entrySet().stream().filter(now -> then.containsKey(now.getKey()))
        .map(now -> new Both<>(now.getKey(), Objects.requireNonNull(then.get(now.getKey())), now.getValue()));
  }

  private static <T> Map<String, List<T>> byName(HopNode node, Class<T> kind, Function<T, String> name) {
    return node.evidence().stream().filter(kind::isInstance).map(kind::cast)
        .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
  }

  private Optional<Change> time() {
    if (!endedAlike() || after.state() == HopState.SKIPPED || before.took().isEmpty() || after.took().isEmpty()) {
      return Optional.empty();
    }
    Duration then = before.took().get();
    Duration now = after.took().get();
    Duration shorter = then.compareTo(now) < 0 ? then : now;
    Duration longer = then.compareTo(now) < 0 ? now : then;
    boolean heard = longer.minus(shorter).compareTo(NOISE) > 0 && longer.compareTo(shorter.multipliedBy(2)) > 0;
    return heard
        ? Optional.of(change(
            Change.Kind.TIME, Message.of("compare.what.time", after.hop().host()), millis(then), millis(now)))
        : Optional.empty();
  }

  private static Message millis(Duration took) {
    return Message.of("compare.millis", took.toMillis());
  }

  private Change change(Change.Kind kind, Message what, Message then, Message now) {
    return new Change(kind, Optional.of(after.id()), what, then, now);
  }
}
