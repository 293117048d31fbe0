package org.hopscope.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.Step;

/**
 * Names the hop where the road ends. Many hops fail on a broken road; the one named is the one whose
 * repair would open it. The first rule that finds a hop wins.
 */
final class Blame {
  private static final Set<Fault> SIGN_IN_OVER = signInOver(Fault.WRONG_PASSWORD, Fault.MODERN_AUTH_ONLY);
  private static final Set<Fault> SIGN_IN = signInOver(Fault.WRONG_PASSWORD, Fault.MODERN_AUTH_ONLY,
      Fault.CREDENTIAL_WITHHELD, Fault.NO_COMMON_SCHEME);
  private static final Set<Fault> REDIRECT = EnumSet.of(Fault.REDIRECT_LOOP, Fault.REDIRECT_TOO_DEEP,
      Fault.REDIRECT_INSECURE, Fault.REDIRECT_ADDR_LOOP);
  private static final Set<Fault> WRONG_RECORD = EnumSet.of(
      Fault.DNS_FORGED, Fault.DNS_SPLIT_GONE, Fault.DNS_SPLIT_ELSEWHERE, Fault.DNS_DANGLING, Fault.DNS_BOGUS,
      Fault.DNS_WILDCARD, Fault.DNS_HIJACKED);
  private static final Set<Fault> SOMEONE_ELSE = EnumSet.of(
      Fault.TLS_WRONG_NAME, Fault.TLS_UNTRUSTED, Fault.TLS_SELF_SIGNED, Fault.TLS_INCOMPLETE, Fault.NOT_XML,
      Fault.HTTP_NOT_FOUND, Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD);

  private static final List<Function<Scene, Optional<HopNode>>> DISCOVERY = List.of(
      Blame::noDnsServer,
      Blame::signInRefused,
      Blame::redirectFault,
      Blame::addressNotFollowed,
      Blame::excluded,
      Blame::laterRound,
      Blame::deadScp,
      Blame::wrongRecord,
      Blame::forgedServer,
      Blame::wrongSrv,
      Blame::microsoft365,
      Blame::notAgreed,
      Blame::directory,
      Blame::noRecord,
      Blame::foreignRecord,
      Blame::autodiscoverName,
      Blame::otherStep,
      Blame::anything);

  private Blame() {}

  private static Set<Fault> signInOver(Fault... password) {
    Set<Fault> over = EnumSet.copyOf(List.of(password));
    Stream.of(Fault.values()).filter(Fault::endsModernSignIn).forEach(over::add);
    return over;
  }

  static Optional<HopNode> find(Scene scene) {
    if (scene.road().protocol().isPresent() || scene.road().settings().isPresent()) {
      return preferredProtocol(scene);
    }
    return DISCOVERY.stream().flatMap(rule -> rule.apply(scene).stream()).findFirst();
  }

  /** Every question to DNS stayed without an answer. */
  static boolean dnsIsSilent(Scene scene) {
    List<DnsStatus> all = scene.hops().stream()
        .filter(n -> !Order.aside(n.id()))
        .flatMap(n -> Scene.evidence(n, Evidence.Dns.class)).map(Evidence.Dns::status).toList();
    return !all.isEmpty()
        && all.stream().allMatch(s -> s == DnsStatus.UNREACHABLE || s == DnsStatus.TIMEOUT);
  }

  static Optional<HopNode> noDnsServer(Scene scene) {
    return dnsIsSilent(scene) ? scene.hop("r0.dns") : Optional.empty();
  }

  /** A refusal that ends the search counts before one that the client walks past. */
  static Optional<HopNode> signInRefused(Scene scene) {
    List<HopNode> refused = servers(scene).filter(n -> Scene.failedBy(n, SIGN_IN)).filter(n -> !guessed(scene, n))
        .toList();
    return refused.stream().filter(n -> Scene.failedBy(n, SIGN_IN_OVER)).findFirst()
        .or(() -> refused.stream().findFirst());
  }

  /**
   * The fail-safe asks Microsoft 365 on a guess. Its word is the cause only where mail and a tenant are
   * there and nothing is published that leads elsewhere; else what is published is to be mended.
   */
  private static boolean guessed(Scene scene, HopNode node) {
    boolean published = scene.recordLeads(Leads.ELSEWHERE)
        || wrongRecord(scene).isPresent() || wrongSrv(scene).isPresent();
    return Order.step(node.id()).equals(Step.M365_FAILSAFE.id())
        && (published || !Classifier.mailAtMicrosoft(scene) || !new Clues(scene).tenantKnown());
  }

  /** The password was refused where it was only tried on a guess. */
  static boolean refusedOnAGuess(Scene scene) {
    return servers(scene).anyMatch(n -> Scene.failedBy(n, EnumSet.of(Fault.WRONG_PASSWORD)) && guessed(scene, n));
  }

  /** The root domain's web site may redirect as it likes: that is no step of the road. */
  static Optional<HopNode> redirectFault(Scene scene) {
    return scene.failed()
        .filter(n -> Scene.failedBy(n, REDIRECT))
        .filter(n -> !Order.step(n.id()).equals("root"))
        .reduce((first, second) -> second);
  }

  /** A policy took out the step that would have answered. */
  static Optional<HopNode> excluded(Scene scene) {
    return new Excluded(scene).onlyWay();
  }

  static Optional<HopNode> addressNotFollowed(Scene scene) {
    return scene.road().redirect().filter(r -> !r.followed())
        .flatMap(r -> scene.hop(r.fromHop()));
  }

  /** A RedirectAddr led to a domain of which nothing answers: its record first, then what it leads to. */
  static Optional<HopNode> laterRound(Scene scene) {
    int round = scene.lastRound();
    if (round < 1) {
      return Optional.empty();
    }
    return Stream.concat(
        scene.failed("r" + round + ".dns").stream(),
        scene.failed().filter(n -> Order.round(n.id()) == round))
        .findFirst();
  }

  /** AD DS names servers, none of which answers. */
  static Optional<HopNode> deadScp(Scene scene) {
    boolean cloud = scene.recordLeads(Leads.MICROSOFT_365);
    List<HopNode> servers = scene.hops().stream().filter(n -> n.id().matches("r0\\.scp(\\.forest\\d*)*\\.\\d+"))
        .toList();
    boolean dead = !servers.isEmpty() && servers.stream().allMatch(n -> Scene.fault(n).isPresent());
    return dead && !cloud ? servers.stream().findFirst() : Optional.empty();
  }

  /** The record itself is wrong, or somebody answers in its owner's place. */
  static Optional<HopNode> wrongRecord(Scene scene) {
    return scene.failed("r0.dns").filter(n -> Scene.failedBy(n, WRONG_RECORD));
  }

  /** A filter leads a server's name elsewhere: that server never heard of it. */
  static Optional<HopNode> forgedServer(Scene scene) {
    return servers(scene)
        .filter(n -> Scene.fault(n).isPresent())
        .filter(n -> Sides.forged(scene, n.hop().host()).isPresent())
        .findFirst();
  }

  /** Somebody made an SRV record, so the other names need not exist; then its server counts as well. */
  static Optional<HopNode> wrongSrv(Scene scene) {
    boolean only = scene.recordLeads(Leads.NOWHERE);
    return scene.failed("r0.srv").filter(n -> Scene.failedBy(n, EnumSet.of(Fault.SRV_BAD_TARGET, Fault.SRV_DECLINED)))
        .or(() -> scene.failed("r0.srv.to").filter(n -> only));
  }

  static Optional<HopNode> microsoft365(Scene scene) {
    if (!scene.recordLeads(Leads.MICROSOFT_365)) {
      return Optional.empty();
    }
    return firstFailed(scene, "r0.m365", "r0.redirect.to", "r0.redirect");
  }

  /** The way went on, to a server that nobody vouches for. */
  static Optional<HopNode> notAgreed(Scene scene) {
    return scene.failed().filter(n -> Scene.failedBy(n, EnumSet.of(Fault.REDIRECT_REFUSED))).findFirst();
  }

  /** A computer of the domain finds its server there; where no record makes up for it, that is to be mended. */
  static Optional<HopNode> directory(Scene scene) {
    return scene.failed().filter(n -> n.hop().kind() == HopKind.DIRECTORY).reduce((first, second) -> second)
        .filter(n -> scene.recordLeads(Leads.NOWHERE));
  }

  static Optional<HopNode> noRecord(Scene scene) {
    return scene.road().ownRecord()
        .filter(r -> r.where() == Leads.NOWHERE)
        .flatMap(r -> scene.hop(r.fromHop()))
        .filter(n -> n.outcome().filter(o -> o instanceof Outcome.Passed).isEmpty());
  }

  /** What answers under the alias is not this account's: the record is to be changed, not that server. */
  static Optional<HopNode> foreignRecord(Scene scene) {
    return scene.foreignRecord()
        .filter(r -> autodiscoverChain(scene).anyMatch(n -> Scene.failedBy(n, SOMEONE_ELSE)))
        .flatMap(r -> scene.hop(r.fromHop()));
  }

  static Optional<HopNode> autodiscoverName(Scene scene) {
    return autodiscoverChain(scene).filter(n -> Scene.fault(n).isPresent()).findFirst();
  }

  private static Stream<HopNode> autodiscoverChain(Scene scene) {
    return scene.hops().stream().filter(n -> Order.step(n.id()).equals("autodiscover"));
  }

  static Optional<HopNode> otherStep(Scene scene) {
    return firstFailed(scene, "r0.srv.to", "r0.redirect.to", "r0.redirect", "r0.m365", "r0.m365-failsafe", "r0.root",
        "r0.scp", "r0.srv");
  }

  static Optional<HopNode> anything(Scene scene) {
    return scene.failed().filter(n -> !kept(n)).findFirst()
        .or(() -> scene.failed().findFirst())
        .or(() -> scene.hop("r0.dns"));
  }

  /** Outlook does without what was kept on this computer. */
  private static boolean kept(HopNode node) {
    return node.hop().kind() == HopKind.FILE || Scene.failedBy(node, EnumSet.of(Fault.LAST_KNOWN_GOOD_STALE));
  }

  static Optional<HopNode> preferredProtocol(Scene scene) {
    List<Protocol> order = scene.started().map(s -> s.client().protocols()).orElse(List.of());
    List<HopNode> failed = scene.protocols().filter(n -> Scene.fault(n).isPresent()).toList();
    return order.stream()
        .flatMap(p -> failed.stream().filter(n -> n.id().endsWith("." + p.id())))
        .findFirst()
        .or(() -> failed.stream().findFirst())
        .or(() -> scene.road().settings().map(Decision.SettingsFound::fromHop).flatMap(scene::hop));
  }

  private static Stream<HopNode> servers(Scene scene) {
    return scene.hops().stream().filter(n -> n.hop().kind() == HopKind.SERVER);
  }

  private static Optional<HopNode> firstFailed(Scene scene, String... ids) {
    return Stream.of(ids).flatMap(id -> scene.failed(id).stream()).findFirst();
  }
}
