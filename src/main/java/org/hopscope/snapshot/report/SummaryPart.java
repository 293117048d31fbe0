package org.hopscope.snapshot.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.advice.Finding;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.Residence;
import org.hopscope.graph.Verdict;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Outcome;
import org.hopscope.model.Times;
import org.hopscope.snapshot.report.Markup.Tag;

/** The first page: the verdict, whose, where and when, the chart, and what to do first. */
record SummaryPart(Report report) {
  private static final int TOP = 3;

  Tag tag() {
    return Markup.tag("section",
        Markup.tag("p", report.say("report.kind")).css("kind"),
        Markup.tag("h1", report.address()),
        verdict(), meta(), new ChartPart(report).small(), first())
        .css("summary").with("id", "summary");
  }

  private Tag verdict() {
    Verdict verdict = report.graph().verdict();
    return Markup.tag("div",
        Markup.tag("p", report.say("report.result." + verdict.outcome().id())).css("result"),
        Markup.tag("p", report.say(verdict.sentence())).css("sentence"))
        .css("verdict result-" + verdict.outcome().id());
  }

  private Tag meta() {
    return Markup.tag("table",
        row("report.client", report.graph().client().map(this::client).orElse(""), "report.when", report.when()),
        row("report.where", report.graph().vantage().map(from -> from.said(report.words())).orElse(""),
            "report.took", Times.say(report.graph().elapsed(), report.words())),
        row("report.mailbox", residence(), "report.hops", Integer.toString(report.graph().hops().size())))
        .css("meta");
  }

  /** As the language calls it. */
  private String client(ClientProfile client) {
    return report.say("client.name." + client.id());
  }

  private Tag row(String key, String value, String otherKey, String other) {
    return Markup.tag("tr", name(key), Markup.tag("td", value), name(otherKey), Markup.tag("td", other));
  }

  private Tag name(String key) {
    return Markup.tag("th", report.say(key)).with("scope", "row");
  }

  private String residence() {
    Residence residence = report.graph().verdict().residence();
    String kind = report.say("residence." + residence.deployment().id());
    return residence.deployment() == Verdict.Deployment.UNKNOWN
        ? kind : kind + " (" + report.say("certainty." + residence.certainty().id()) + ")";
  }

  private Tag first() {
    List<Finding> findings = report.advice().findings();
    Tag heading = Markup.tag("h2", report.say("report.first"));
    Tag part = Markup.tag("div", heading).css("first");
    if (findings.isEmpty()) {
      return part.add(Markup.tag("p", report.say("report.first.none"))).add(looks());
    }
    Tag list = Markup.tag("ol")
        .add(IntStream.range(0, Math.min(TOP, findings.size())).mapToObj(i -> entry(findings.get(i), i)));
    return findings.size() <= TOP ? part.add(list) : part.add(list, more(findings.size() - TOP));
  }

  private Tag entry(Finding finding, int place) {
    return Markup.tag("li",
        Markup.tag("a", report.say(finding.title())).with("href", "#finding-" + (place + 1)).css("page-of"),
        Markup.tag("span", report.say("report.acts", report.say(finding.actor().word()))).css("acts"));
  }

  private Tag more(int count) {
    return Markup.tag("p", report.say("report.first.more", Integer.toString(count))).css("quiet");
  }

  /** What deserves a look though nothing is to be mended. */
  private Stream<Tag> looks() {
    return report.graph().warnings().stream().map(HopNode::outcome).flatMap(Optional::stream).map(Outcome::summary)
        .map(says -> Markup.tag("p", report.say(says)).css("tone-warn"));
  }
}
