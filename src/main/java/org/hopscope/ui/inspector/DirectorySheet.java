package org.hopscope.ui.inspector;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.ui.inspector.Block.Tone;

/** Who was asked and how, and the service connection points in the order in which Outlook takes them. */
final class DirectorySheet extends SheetMaker {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  DirectorySheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Directory.class, node).forEach(this::query);
  }

  private void query(Evidence.Directory query) {
    heading(query.server());
    query.foundBy().ifPresent(how -> fact("ldap.found-by", words.say(how)));
    if (query.foundBy().isPresent()) {
      fact("ldap.own-site", query.ownSite().orElseGet(() -> words.say("ldap.site-unknown")),
          query.ownSite().isPresent() ? Tone.PLAIN : Tone.QUIET);
    }
    fact("ldap.bind", bind(query.bind()));
    fact("ldap.base", query.base());
    fact("ldap.filter", query.filter());
    took(query.took());
    fault(query.fault(), query.detail());
    query.found().stream()
        .sorted(Comparator.comparingInt((Evidence.ScpObject o) -> o.rank() == 0 ? Integer.MAX_VALUE : o.rank()))
        .forEach(this::scp);
  }

  /** A kind of bind that has no words is shown as it is called. */
  private String bind(String kind) {
    String key = "ldap.bind." + kind;
    String said = words.say(key);
    return said.equals(key) ? kind : said;
  }

  private void scp(Evidence.ScpObject scp) {
    boolean used = scp.rank() > 0;
    heading(used ? words.say("ldap.rank", Integer.toString(scp.rank()), scp.url()) : words.say("ldap.unused", scp.url()));
    line(words.say(scp.why()), used ? Tone.PLAIN : Tone.QUIET);
    fact("ldap.sites", String.join(", ", scp.sites()));
    scp.created().ifPresent(when -> fact("ldap.created", DAY.format(when)));
    fact("ldap.dn", scp.dn());
  }
}
