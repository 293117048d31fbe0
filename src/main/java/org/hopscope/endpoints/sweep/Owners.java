package org.hopscope.endpoints.sweep;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.endpoints.OfflineLists;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.PublicSuffix;

/** Whose a name is. */
final class Owners {
  /** What stands behind the last star or is a whole name, in any of the lists. */
  private static final Set<String> LISTED = Arrays.stream(Instance.values())
      .flatMap(i -> OfflineLists.of(i).sets().stream())
      .flatMap(set -> set.urls().stream())
      .map(url -> url.text().replaceFirst("^.*\\*\\.?", ""))
      .collect(Collectors.toUnmodifiableSet());

  private Owners() {}

  /** Whether a redirect from a host of the lists to another one stays with its owner, or with Microsoft. */
  static boolean isMicrosofts(String from, String to) {
    return PublicSuffix.sameOwner(from, to) || MicrosoftHosts.runs(to)
        || LISTED.stream().anyMatch(known -> PublicSuffix.sameOwner(known, to));
  }
}
