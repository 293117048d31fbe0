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
 * Orders the service connection points as Outlook tries them. Pointers that are scoped to the mail
 * domain come first and pointers that are scoped to nothing come last [MS-OXDISCO] 3.1.5.1. The URLs
 * between them: those of the client's site, then those without a site, then other sites'; the oldest
 * first in each group (Exchange's Autodiscover paper). Each is told why it stands where it stands.
 */
public final class ScpRanking {
  private final Optional<String> ownSite;
  private final String mailDomain;
  private final List<ScpObject> shown = new ArrayList<>();

  private ScpRanking(Optional<String> ownSite, String mailDomain) {
    this.ownSite = ownSite;
    this.mailDomain = mailDomain;
  }

  /** @param ownSite empty when no domain controller has told it */
  public static ScpOrder rank(List<Directory.Entry> entries, Optional<String> ownSite, String mailDomain) {
    return new ScpRanking(ownSite, mailDomain)
        .rank(entries.stream().flatMap(e -> ScpCandidate.of(e).stream()).toList());
  }

  /** Whether the order depends on the site of this computer. */
  public static boolean dependsOnSite(List<Directory.Entry> entries) {
    List<ScpCandidate> all = entries.stream().flatMap(e -> ScpCandidate.of(e).stream()).toList();
    return all.stream().anyMatch(c -> !c.sites().isEmpty())
        && all.stream().map(ScpCandidate::target).distinct().count() > 1;
  }

  private ScpOrder rank(List<ScpCandidate> all) {
    List<ScpCandidate> scoped = pointers(all, c -> c.serves(mailDomain));
    List<ScpCandidate> urls = all.stream().filter(ScpRanking::usable).sorted(byRank()).toList();
    List<ScpCandidate> open = pointers(all, c -> c.domains().isEmpty());
    scoped.forEach(c -> show(c, shown.size() + 1, Message.of("scp.why.pointer-scoped", mailDomain)));
    for (int i = 0; i < urls.size(); i++) {
      show(urls.get(i), shown.size() + 1, why(urls.get(i), i == 0 ? Optional.empty() : Optional.of(urls.get(i - 1))));
    }
    open.forEach(c -> show(c, shown.size() + 1, Message.of("scp.why.pointer-open")));
    all.stream().filter(c -> !scoped.contains(c) && !urls.contains(c) && !open.contains(c))
        .forEach(c -> show(c, 0, unused(c)));
    return new ScpOrder(
        shown, forests(scoped), urls.stream().map(c -> c.url().orElseThrow()).distinct().toList(), forests(open));
  }

  private static boolean usable(ScpCandidate candidate) {
    return candidate.url().filter(u -> u.getScheme().equals("https")).isPresent();
  }

  private List<ScpCandidate> pointers(List<ScpCandidate> all, java.util.function.Predicate<ScpCandidate> which) {
    return all.stream().filter(c -> c.forest().isPresent()).filter(which).sorted(byRank()).toList();
  }

  private static List<ScpPointer> forests(List<ScpCandidate> pointers) {
    return pointers.stream().map(c -> c.forest().orElseThrow()).distinct().toList();
  }

  private Comparator<ScpCandidate> byRank() {
    return Comparator.<ScpCandidate, ScpCandidate.Group>comparing(c -> c.group(ownSite))
        .thenComparing(c -> c.created().orElse(Instant.MAX))
        .thenComparing(c -> c.entry().dn().toLowerCase(Locale.ROOT))
        .thenComparing(ScpCandidate::target);
  }

  private void show(ScpCandidate candidate, int rank, Message why) {
    shown.add(new ScpObject(
        candidate.entry().dn(), candidate.target(), candidate.sites(), candidate.entry().created(), rank, why));
  }

  private Message why(ScpCandidate candidate, Optional<ScpCandidate> before) {
    String matched = ownSite.flatMap(candidate::matching).orElseGet(() -> String.join(", ", candidate.sites()));
    String group = switch (candidate.group(ownSite)) {
      case IN_SITE -> "scp.why.in-site";
      case NO_SITE -> "scp.why.no-site";
      case OTHER_SITE -> ownSite.isPresent() ? "scp.why.other-site" : "scp.why.site-unknown";
    };
    Optional<ScpCandidate> peer = before.filter(b -> b.group(ownSite) == candidate.group(ownSite));
    return Message.of(group + "+" + date(candidate, peer), matched, ownSite.orElse(""));
  }

  private static String date(ScpCandidate candidate, Optional<ScpCandidate> peer) {
    if (candidate.created().isEmpty()) {
      return "scp.why.no-date";
    }
    if (peer.isEmpty()) {
      return "scp.why.oldest";
    }
    return peer.get().created().equals(candidate.created()) ? "scp.why.tie" : "scp.why.newer";
  }

  private static Message unused(ScpCandidate candidate) {
    if (candidate.target().isBlank()) {
      return Message.of("scp.why.no-target");
    }
    if (candidate.pointer()) {
      return candidate.forest().isEmpty()
          ? Message.of("scp.why.pointer-malformed")
          : Message.of("scp.why.pointer-other", String.join(", ", candidate.domains()));
    }
    return Message.of(candidate.url().isPresent() ? "scp.why.insecure" : "scp.why.malformed");
  }
}
