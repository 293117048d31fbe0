package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import org.hopscope.snapshot.report.Markup.Tag;

/** The whole document, the same for paper and for a browser. */
record ReportPage(Report report) {

  Tag html() {
    return tag("html", head(), body()).with("lang", report.words().language().toLanguageTag());
  }

  private Tag head() {
    String style = Style.of(report);
    return tag("head",
        tag("meta").with("charset", "utf-8"),
        tag("meta").with("http-equiv", "Content-Security-Policy").with("content", Style.policy(style)),
        tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
        tag("meta").with("name", "author").with("content", report.say("report.author", report.version())),
        tag("meta").with("name", "description").with("content", report.say("report.subject")),
        tag("meta").with("name", "subject").with("content", report.say("report.subject")),
        tag("title", report.title()),
        tag("style", style));
  }

  private Tag body() {
    return tag("body")
        .add(new SummaryPart(report).tag(), new ChartPart(report).tag(), new FindingsPart(report).section())
        .add(new SessionPart(report).section())
        .add(new EvidencePart(report).section());
  }
}
