package org.hopscope.ui.inspector;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.ui.inspector.Block.Tone;

/** The query, and the service connection points in the order in which Outlook takes them. */
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
    fact("ldap.base", query.base());
    fact("ldap.filter", query.filter());
    fact("ldap.bind", query.bind());
    took(query.took());
    fault(query.fault(), query.detail());
    query.found().stream()
        .sorted(Comparator.comparingInt(Evidence.ScpObject::rank))
        .forEach(this::scp);
  }

  private void scp(Evidence.ScpObject scp) {
    heading(words.say("ldap.rank", Integer.toString(scp.rank()), scp.url()));
    line(words.say(scp.why()), Tone.PLAIN);
    fact("ldap.sites", String.join(", ", scp.sites()));
    scp.created().ifPresent(when -> fact("ldap.created", DAY.format(when)));
    fact("ldap.dn", scp.dn());
  }
}
