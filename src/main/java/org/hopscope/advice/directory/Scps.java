package org.hopscope.advice.directory;

import java.util.Optional;
import org.hopscope.advice.Case;
import org.hopscope.advice.Hops;
import org.hopscope.advice.Known;
import org.hopscope.advice.Pasted;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;

/** Service connection points, as Active Directory holds them. */
final class Scps {
  private Scps() {}

  /** The object that named this hop's host. */
  static Optional<Evidence.ScpObject> naming(Case now, HopNode hop) {
    return now.evidence(Evidence.Directory.class).flatMap(d -> d.found().stream())
        .filter(o -> o.url().contains("//" + hop.hop().host() + "/") || o.url().endsWith("//" + hop.hop().host()))
        .findFirst();
  }

  /** The Exchange server that made it: its own name in the directory. */
  static String server(Case now, HopNode hop) {
    return Pasted.quoted(naming(now, hop).map(o -> o.dn().replaceFirst("(?i)^CN=([^,]*),.*$", "$1"))
        .orElseGet(() -> hop.hop().host().replaceFirst("\\..*", "")));
  }

  /** Points the server at the name that clients are to ask. */
  static String set(Case now, HopNode hop) {
    return "Set-ClientAccessService -Identity " + server(now, hop) + " -AutoDiscoverServiceInternalUri "
        + Pasted.quoted(new Known(now).autodiscoverUrl());
  }

  /** The controller that answered a search, without its port. */
  static String controller(Case now, HopNode hop) {
    return Hops.evidence(hop, Evidence.Directory.class).map(d -> d.server().replaceFirst(":\\d+$", "")).findFirst()
        .orElse("");
  }
}
