package org.hopscope.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Step;

/** Steps that a policy takes out though they would have answered, as far as that is known without them. */
record Excluded(Scene scene) {
  private static final Set<Fault> SERVER_NOT_REACHED = EnumSet.of(Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED,
      Fault.NO_ROUTE, Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD);

  /** The step whose policy is to be taken back; empty when another repair is needed first. */
  Optional<HopNode> onlyWay() {
    return Stream.of(
        excluded(Step.M365_DIRECT).filter(n -> leads() == Leads.MICROSOFT_365 && !microsoftFails()),
        excluded(Step.HTTP_REDIRECT).filter(n -> leads() == Leads.MICROSOFT_365 && !ran(Step.M365_DIRECT)),
        excluded(Step.AUTODISCOVER_DOMAIN).filter(n -> leads() == Leads.ELSEWHERE && recordIsGood()),
        excluded(Step.SRV).filter(Excluded::recordFound),
        excluded(Step.LAST_KNOWN_GOOD).filter(n -> !n.hop().host().isEmpty() && nothingElseReached()),
        excluded(Step.SCP).filter(n -> nothingElseReached()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The fail-safe would have made up for a missing record. */
  Optional<HopNode> failsafe() {
    return excluded(Step.M365_FAILSAFE).filter(n -> leads() == Leads.NOWHERE && Classifier.mailAtMicrosoft(scene));
  }

  /** A step of which nobody can say what it would have found. */
  Optional<HopNode> untried() {
    return Stream.of(Step.values()).flatMap(step -> excluded(step).stream())
        .filter(n -> !Order.step(n.id()).equals(Step.LAST_KNOWN_GOOD.id()) || !n.hop().host().isEmpty())
        .findFirst();
  }

  /** The policy as "name=value", its place, and the kind of setting; empty when none took this hop out. */
  static Optional<Message> why(HopNode node) {
    return node.outcome().flatMap(
        o -> o instanceof Outcome.Skipped(SkipReason reason, Message why) && reason == SkipReason.EXCLUDED_BY_POLICY
            ? Optional.of(why) : Optional.empty());
  }

  private Optional<HopNode> excluded(Step step) {
    return scene.hop(id(step)).filter(n -> why(n).isPresent());
  }

  private String id(Step step) {
    return "r" + round() + "." + step.id();
  }

  private int round() {
    return Math.max(0, scene.lastRound());
  }

  private Leads leads() {
    return Optional.ofNullable(scene.road().records().get(round()))
        .map(Decision.RecordLeads::where).orElse(Leads.NOWHERE);
  }

  private boolean ran(Step step) {
    return scene.hop(id(step)).filter(n -> n.state() != HopState.SKIPPED).isPresent();
  }

  private boolean microsoftFails() {
    return scene.failed().anyMatch(n -> MicrosoftHosts.servesMail(n.hop().host()));
  }

  private boolean recordIsGood() {
    return scene.failed("r" + round() + ".dns").isEmpty() && (round() > 0 || scene.foreignRecord().isEmpty());
  }

  private static boolean recordFound(HopNode srv) {
    return Scene.evidence(srv, Evidence.Dns.class).anyMatch(d -> !d.records().isEmpty());
  }

  /** From inside, AD DS names the server; without it there is the record, which may lead nowhere here. */
  private boolean nothingElseReached() {
    List<HopNode> named = scene.hops().stream()
        .filter(n -> Order.step(n.id()).equals(Step.AUTODISCOVER_DOMAIN.id())).toList();
    boolean unreached = named.stream().anyMatch(n -> Scene.failedBy(n, SERVER_NOT_REACHED));
    return leads() == Leads.NOWHERE || leads() == Leads.ELSEWHERE && (unreached || scene.foreignRecord().isPresent());
  }
}
