package org.hopscope.graph;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;

/** What the internet's resolvers were found to say otherwise. */
final class Sides {
  /** Their summaries name both sides. */
  private static final Set<Fault> TOLD = EnumSet.of(Fault.DNS_FORGED, Fault.DNS_SPLIT_GONE, Fault.DNS_SPLIT_ELSEWHERE,
      Fault.DNS_DANGLING);

  private Sides() {}

  static Stream<Compared> rows(Scene scene) {
    return scene.evidence(Evidence.SplitHorizon.class).flatMap(s -> s.rows().stream());
  }

  static Optional<Compared> forged(Scene scene, String name) {
    return rows(scene)
        .filter(r -> r.differs() == Difference.FORGED && r.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Whether the record the client goes by is another on the internet. */
  static boolean differ(HopNode outside) {
    return Scene.evidence(outside, Evidence.SplitHorizon.class).flatMap(s -> s.rows().stream())
        .filter(r -> r.name().equalsIgnoreCase(outside.hop().host()))
        .anyMatch(r -> r.differs() != Difference.SAME && r.differs() != Difference.UNKNOWN);
  }

  /** The sentence for a name that is another on the internet; empty when that does not matter here. */
  static Optional<String> why(Scene scene, HopNode node, Verdict.Deployment deployment) {
    String summary = node.outcome().map(o -> o.summary().key()).orElse("");
    Optional<Fault> fault = Scene.fault(node);
    if (fault.isPresent() && forged(scene, node.hop().host()).isPresent()) {
      return Optional.of(inside(scene, node).orElse("").isEmpty() ? "dns-forged.absent" : "dns-forged");
    }
    return fault.flatMap(f -> switch (f) {
      case DNS_SPLIT_ELSEWHERE ->
        Optional.of("dns-split-elsewhere" + (summary.equals("split.only-outside") ? ".missing" : ""));
      case DNS_SPLIT_GONE -> Optional.of("dns-split-gone" + (summary.equals("split.wrong") ? ".wrong" : ""));
      case DNS_DANGLING -> Optional.of(
          "dns-dangling" + (deployment == Verdict.Deployment.CLOUD_ONLY ? ".cloud-only" : ""));
      default -> Optional.empty();
    });
  }

  /** What the record is here. */
  static Optional<String> inside(Scene scene, HopNode node) {
    return forged(scene, node.hop().host()).map(r -> value(r.inside().stream()))
        .or(() -> Scene.failedBy(node, TOLD) ? Optional.of(Seen.argument(node, 1)) : Optional.empty());
  }

  /** What it is on the internet. */
  static String outside(Scene scene, HopNode node) {
    return forged(scene, node.hop().host()).map(r -> value(r.outside().stream()))
        .orElseGet(() -> Scene.failedBy(node, TOLD) ? Seen.argument(node, 2) : "");
  }

  private static String value(Stream<Dns> answers) {
    return answers.filter(d -> d.status() == DnsStatus.FOUND).findFirst()
        .map(d -> String.join(", ", d.records().stream().map(DnsRecord::data).limit(2).toList()))
        .orElse("");
  }
}
