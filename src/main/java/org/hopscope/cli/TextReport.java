package org.hopscope.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.advice.Advice;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.ProtocolChoice.Why;
import org.hopscope.graph.Residence;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Evidence;
import org.hopscope.model.Outcome;
import org.hopscope.model.Wording;

/** For people: the verdict, then a line a hop, those on the way taken marked. */
record TextReport(Wording words) {
  private static final Set<Why> WORTH_A_LINE = EnumSet.of(Why.FAILED, Why.SWITCHED_OFF, Why.SIGN_IN, Why.TLS);

  List<String> lines(HopGraph graph) {
    Stream<String> head = Stream.of(words.say(graph.verdict().sentence()), where(graph.verdict().residence()));
    Stream<String> aside = Stream.concat(
        graph.warnings().stream().flatMap(this::warning),
        graph.verdict().brokenAt().flatMap(graph::hop).stream().flatMap(this::noted));
    Stream<String> foot = Stream.of("", words.say("cli.text.legend", time(graph.elapsed())));
    Stream<String> findings = new FindingsReport(words).lines(Advice.of(graph));
    return Stream.of(head, passedOver(graph), aside, pastProxy(graph), findings, Stream.of(""),
        graph.hops().stream().map(this::line), foot).flatMap(lines -> lines).toList();
  }

  private Stream<String> warning(HopNode node) {
    return Stream.concat(
        node.outcome().stream().map(o -> words.say("verdict.look", words.say(o.summary()))), noted(node));
  }

  /** A hop can have more to it than what it ended with. */
  private Stream<String> noted(HopNode node) {
    return node.notes().stream()
        .map(note -> words.say("cli.text.noted", words.say(node.hop().title()), words.say(note)));
  }

  /** Protocols this client would have preferred, and why it does without. */
  private Stream<String> passedOver(HopGraph graph) {
    ProtocolChoice choice = graph.choice();
    return choice.protocol().isEmpty() ? Stream.of() : choice.passedOver().stream()
        .filter(p -> WORTH_A_LINE.contains(p.why()))
        .map(p -> words.say("cli.text.passed-over", p.protocol().title(), words.say(p.says())));
  }

  /** Through the proxy and past it, host by host. */
  private Stream<String> pastProxy(HopGraph graph) {
    return graph.hops().stream().flatMap(n -> n.evidence().stream())
        .flatMap(e -> e instanceof Evidence.PastProxy both ? Stream.of(both) : Stream.empty())
        .map(p -> words.say("cli.text.past-proxy", p.host(), words.say(p.says(p.through())),
            words.say(p.says(p.direct()))));
  }

  /** The class, how sure it is, and the weightiest reason. */
  private String where(Residence residence) {
    String deployment = words.say("residence." + residence.deployment().id());
    Optional<Residence.Reason> reason = residence.deployment() == Deployment.UNKNOWN
        ? Optional.empty()
        : residence.classes().getFirst().reasons().stream().findFirst();
    return reason
        .map(r -> words.say(
            "cli.text.where", deployment, words.say("certainty." + residence.certainty().id()), words.say(r.says())))
        .orElseGet(() -> words.say("cli.text.where.unknown", deployment));
  }

  private String line(HopNode node) {
    return String.format(
        "%s %-18s %9s  %-26s %-42s %s",
        node.onPath() ? ">" : " ", words.say(node.state().word()), took(node),
        words.say(node.hop().title()), node.hop().host(),
        node.outcome().map(Outcome::summary).map(words::say).orElse(""))
        .stripTrailing();
  }

  /** How long a hop that was not needed stood by says nothing. */
  private String took(HopNode node) {
    return node.took().filter(t -> node.state() != HopState.SKIPPED).map(this::time).orElse("");
  }

  private String time(Duration took) {
    return new Times(words).say(took);
  }
}
