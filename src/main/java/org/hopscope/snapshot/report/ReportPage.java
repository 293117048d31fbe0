package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import org.hopscope.snapshot.report.Markup.Tag;

/** The whole document, the same for paper and for a browser. */
record ReportPage(Report report) {

  Tag html() {
    return new PageFrame(report.words(), report.paper(), report.version(), report.redacted())
        .around(report.title(), report.say("report.subject"), body());
  }

  private Tag body() {
    return tag("body")
        .add(new SummaryPart(report).tag(), new ChartPart(report).tag(), new FindingsPart(report).section())
        .add(new SessionPart(report).section())
        .add(new EvidencePart(report).section());
  }
}
