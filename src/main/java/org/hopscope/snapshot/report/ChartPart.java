package org.hopscope.snapshot.report;

import org.hopscope.graph.Drawing;
import org.hopscope.snapshot.report.Markup.Tag;

/** The chart, as large as the paper allows. */
record ChartPart(Report report) {
  /** CSS pixels to a millimetre. */
  private static final double PIXELS = 96 / 25.4;
  private static final double HIGHEST_ON_SUMMARY = 92;
  private static final double HEADING = 16;

  Tag tag() {
    return Markup.tag("section",
        Markup.tag("h2", report.say("report.chart")),
        svg(report.paper().wideWidth(), report.paper().wideHeight() - HEADING))
        .css("wide").with("id", "chart");
  }

  /** Across the summary. */
  Tag small() {
    return svg(report.paper().textWidth(), HIGHEST_ON_SUMMARY);
  }

  /** As large as fits; in whole pixels, as HTML wants it. */
  private Tag svg(double width, double height) {
    Drawing drawing = report.drawing();
    double scale = PIXELS * Math.min(width / drawing.width(), height / drawing.height());
    return Markup.tag("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + Numbers.say(drawing.width()) + " " + Numbers.say(drawing.height()))
        .with("width", Math.floor(drawing.width() * scale))
        .with("height", Math.floor(drawing.height() * scale))
        .with("font-family", "'" + Typeface.REGULAR.family() + "', Arial, Helvetica, sans-serif")
        .with("role", "img")
        .with("aria-label", report.say("report.chart.alt", report.say(report.graph().verdict().sentence())))
        .css("chart")
        .add(report.ink().stream().map(InkSvg::of));
  }
}
