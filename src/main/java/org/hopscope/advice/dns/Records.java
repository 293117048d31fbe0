package org.hopscope.advice.dns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Known;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;

/** The records of an account's domain, as they are and as they should be. */
final class Records {
  private static final long HOUR = 3600;
  private static final String MICROSOFT_365 = "autodiscover.outlook.com";

  private Records() {}

  /** The hop that looks up the autodiscover record of the account's own domain. */
  static Stream<HopNode> own(Case now) {
    return now.graph().hop("r0.dns").stream();
  }

  static boolean isOwn(HopNode hop) {
    return hop.id().equals("r0.dns");
  }

  static boolean isMissing(HopNode hop) {
    return Hops.keys(hop).anyMatch(Set.of("fault.dns-no-domain", "fault.dns-no-record")::contains);
  }

  /** The hop that looks up the record of a domain which RedirectAddr named. */
  static boolean ofRedirect(HopNode hop) {
    return hop.id().matches("r[1-9]\\d*\\.dns");
  }

  /** Whether only the client's last guess found Microsoft 365. */
  static boolean byFailsafe(Case now) {
    return now.decisions(Decision.StepChosen.class).reduce((first, last) -> last).flatMap(Decision.StepChosen::hop)
        .filter(hop -> hop.endsWith(".m365-failsafe")).isPresent();
  }

  /** What the account's autodiscover record leads to, where that is a name. */
  static String target(Case now) {
    return now.decisions(Decision.RecordLeads.class).filter(r -> r.fromHop().startsWith("r0."))
        .reduce((first, last) -> last)
        .map(Decision.RecordLeads::target).orElse("");
  }

  /** The record as it should be: to Microsoft 365 where the mail is, else to the own Exchange. */
  static List<Change> towards(Case now) {
    Verdict.Deployment deployment = now.verdict().deployment();
    boolean cloud = deployment == Verdict.Deployment.CLOUD_ONLY
        || new Known(now).mailAtMicrosoft() && deployment == Verdict.Deployment.UNKNOWN;
    return cloud ? List.of(toMicrosoft(now)) : toOwn(now);
  }

  static Change toMicrosoft(Case now) {
    return new Change.DnsRecord("autodiscover." + now.domain(), HOUR, "CNAME", MICROSOFT_365 + ".");
  }

  static List<Change> toOwn(Case now) {
    return withGuess(now, new Change.DnsRecord(
        "autodiscover." + now.domain(), HOUR, "CNAME", new Known(now).serverOrGuess() + "."));
  }

  /** [MS-OXDISCO] 3.1.5.4; RFC 2782. */
  static List<Change> service(Case now) {
    return withGuess(now, new Change.DnsRecord(
        "_autodiscover._tcp." + now.domain(), HOUR, "SRV", "0 0 443 " + new Known(now).serverOrGuess() + "."));
  }

  private static List<Change> withGuess(Case now, Change record) {
    Known known = new Known(now);
    return known.server().isPresent()
        ? List.of(record)
        : List.of(record, new Change.Step(Message.of("advice.guessed-name", known.serverOrGuess())));
  }

  /** The record as the internet has it, for the zone inside. */
  static List<Change> asOutside(Case now, HopNode hop) {
    String name = hop.hop().host();
    return compared(now).filter(r -> r.name().equalsIgnoreCase(name)).flatMap(r -> r.outside().stream())
        .filter(d -> d.status() == Evidence.DnsStatus.FOUND && !(d.cnameTrail().isEmpty() && d.records().isEmpty()))
        .findFirst()
        .map(d -> List.<Change>of(copy(name, d))).orElse(List.of());
  }

  private static Change copy(String name, Evidence.Dns outside) {
    return outside.cnameTrail().isEmpty()
        ? new Change.DnsRecord(name, HOUR, outside.type(), outside.records().getFirst().data())
        : new Change.DnsRecord(name, HOUR, "CNAME", outside.cnameTrail().getFirst() + ".");
  }

  private static Stream<Evidence.Compared> compared(Case now) {
    return now.evidence(Evidence.SplitHorizon.class).flatMap(s -> s.rows().stream());
  }

  /** What is answered here for a name, in place of what its owner says. */
  static Optional<String> forged(Case now, HopNode hop) {
    return compared(now)
        .filter(r -> r.differs() == Evidence.Difference.FORGED && r.name().equalsIgnoreCase(hop.hop().host()))
        .findFirst().map(r -> r.inside().stream().flatMap(d -> d.records().stream()).map(Evidence.DnsRecord::data)
            .findFirst().orElse(""));
  }
}
