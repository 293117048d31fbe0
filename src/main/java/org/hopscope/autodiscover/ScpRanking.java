package org.hopscope.autodiscover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Evidence.ScpObject;
import org.hopscope.model.Message;
import org.hopscope.wire.Directory;

/**
 * Orders the service connection points as Outlook tries them: those of the client's site, then those
 * without a site, then other sites'; the oldest first in each group (Exchange's Autodiscover paper).
 */
public final class ScpRanking {
  private static final String URL_GUID = "77378f46-2c66-4aa9-a6a6-3e7a48b19596";

  private ScpRanking() {}

  public static List<ScpObject> rank(List<Directory.Entry> entries, Optional<String> ownSite) {
    List<Directory.Entry> sorted = entries.stream()
        .filter(e -> hasKeyword(e, URL_GUID) && !e.bindingInformation().isEmpty())
        .sorted(Comparator.<Directory.Entry>comparingInt(e -> group(e, ownSite))
            .thenComparing(e -> e.created().orElse(Instant.MAX))
            .thenComparing(Directory.Entry::dn))
        .toList();
    List<ScpObject> ranked = new ArrayList<>();
    for (Directory.Entry entry : sorted) {
      for (String url : entry.bindingInformation()) {
        ranked.add(new ScpObject(
            entry.dn(), url, sites(entry), entry.created(), ranked.size() + 1,
            Message.of(List.of("scp.in-site", "scp.no-site", "scp.other-site").get(group(entry, ownSite)))));
      }
    }
    return ranked;
  }

  private static int group(Directory.Entry entry, Optional<String> ownSite) {
    List<String> sites = sites(entry);
    if (sites.isEmpty()) {
      return 1;
    }
    return ownSite.filter(own -> sites.stream().anyMatch(own::equalsIgnoreCase)).isPresent() ? 0 : 2;
  }

  private static List<String> sites(Directory.Entry entry) {
    return entry.keywords().stream()
        .filter(k -> k.toLowerCase(Locale.ROOT).startsWith("site="))
        .map(k -> k.substring("site=".length())).toList();
  }

  private static boolean hasKeyword(Directory.Entry entry, String keyword) {
    return entry.keywords().stream().anyMatch(keyword::equalsIgnoreCase);
  }
}
