package org.hopscope.advice.computer;

import java.util.Optional;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.advice.Hops;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;

/** What is set and kept on this computer. */
final class Kept {
  private static final String SKIPPED = "skip.policy.";

  private Kept() {}

  /** Whether a policy, a preference or a switch took the hop out. */
  static boolean excluded(HopNode hop) {
    return Hops.keys(hop).anyMatch(key -> key.startsWith(SKIPPED));
  }

  /** policy, preference or switch. */
  static String kind(HopNode hop) {
    return Hops.keys(hop).filter(key -> key.startsWith(SKIPPED)).map(key -> key.substring(SKIPPED.length())).findFirst()
        .orElse("");
  }

  /** The name with its value, as in ExcludeScpLookup=1. */
  static String setting(HopNode hop) {
    return Hops.argument(hop, 0);
  }

  /** The key of the registry that it is set in. */
  static String place(HopNode hop) {
    return Hops.argument(hop, 1);
  }

  static Change remove(HopNode hop) {
    return new Change.Registry(place(hop), setting(hop).replaceFirst("=.*", ""), "");
  }

  static Actor whoSet(HopNode hop) {
    return kind(hop).equals("policy") ? Actor.DOMAIN_ADMIN : Actor.YOU;
  }

  /** The file on this computer that the settings come from, if they do. */
  static Optional<String> settingsFile(Case now) {
    return now.decisions(Decision.SettingsFound.class).reduce((first, last) -> last)
        .flatMap(d -> now.graph().hop(d.fromHop()))
        .filter(n -> n.hop().kind() == HopKind.FILE).map(n -> n.hop().host());
  }

  /** The key of the registry where local XML is preferred, or where it mostly is. */
  static String localXmlKey(Case now) {
    return now.evidence(Evidence.Note.class).map(Evidence.Note::message).filter(m -> m.key().startsWith("policy.from."))
        .filter(m -> m.args().size() > 1 && m.args().getFirst().startsWith("PreferLocalXML")).map(m -> m.args().get(1))
        .findFirst().orElse("HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover");
  }
}
