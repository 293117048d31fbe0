package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.util.stream.Stream;
import org.hopscope.advice.session.Entry;
import org.hopscope.advice.session.Session;
import org.hopscope.advice.session.Telling;
import org.hopscope.snapshot.report.Markup.Tag;

/** What was tried in the guided session, and how it ended. */
record SessionPart(Report report) {

  /** Nothing where there was no session. */
  Stream<Tag> section() {
    return report.session().stream()
        .map(session -> tag("section", tag("h2", report.say("report.tried")), end(session), table(session))
            .css("tried").with("id", "tried"));
  }

  private Tag end(Session session) {
    return tag("p",
        session.end().map(new Telling(report.words())::say).orElseGet(() -> report.say("report.tried.open")))
        .css("sentence");
  }

  private Tag table(Session session) {
    return tag("table").css("facts").add(session.log().stream().map(this::line));
  }

  private Tag line(Entry entry) {
    return tag("tr", tag("th", report.minute(entry.at())).with("scope", "row"),
        tag("td", new Telling(report.words()).say(entry)));
  }
}
