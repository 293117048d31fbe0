package org.hopscope.snapshot.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Who was asked and how, and the service connection points in the order in which Outlook takes them. */
final class DirectorySheet extends SheetMaker {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
      .withZone(ZoneOffset.UTC);
  private static final Comparator<Evidence.ScpObject> AS_TAKEN = Comparator
      .comparingInt(o -> o.rank() == 0 ? Integer.MAX_VALUE : o.rank());

  DirectorySheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Directory.class, node).forEach(this::query);
  }

  private void query(Evidence.Directory query) {
    heading(query.server());
    query.foundBy().ifPresent(how -> {
      line(words.say(how), Tone.PLAIN);
      line(
          query.ownSite().map(site -> words.say("ldap.own-site", site)).orElseGet(() -> words.say("ldap.site-unknown")),
          query.ownSite().isPresent() ? Tone.PLAIN : Tone.QUIET);
    });
    fault(query.fault(), query.detail());
    candidates(query.found());
    fact("ldap.bind", bind(query.bind()));
    fact("ldap.base", query.base());
    fact("ldap.filter", query.filter());
    took(query.took());
  }

  private void candidates(List<Evidence.ScpObject> found) {
    if (!found.isEmpty()) {
      blocks.add(new Block.Candidates(
          new Block.Candidates.Names(words.say("ldap.candidates"), words.say("ldap.rank"), words.say("ldap.server"),
              words.say("ldap.sites"), words.say("ldap.created"), words.say("ldap.dn")),
          found.stream().sorted(AS_TAKEN).map(this::candidate).toList()));
    }
  }

  private Block.Candidate candidate(Evidence.ScpObject scp) {
    return new Block.Candidate(
        scp.rank(), host(scp.url()), scp.url(), String.join(", ", scp.sites()),
        scp.created().map(DAY::format).orElse(""), scp.created().map(WHEN::format).orElse(""), words.say(scp.why()),
        scp.dn());
  }

  /** What is no URL is shown as it came. */
  private static String host(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost()).orElse(url);
    } catch (URISyntaxException none) {
      return url;
    }
  }

  /** A kind of bind that has no words is shown as it is called. */
  private String bind(String kind) {
    String key = "ldap.bind." + kind;
    String said = words.say(key);
    return said.equals(key) ? kind : said;
  }
}
