package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Reference;
import org.hopscope.snapshot.report.Markup.Tag;
import org.hopscope.snapshot.report.Markup.Text;

/** What is not as it should be, why it matters, who changes what, and how to see that it is mended. */
record FindingsPart(Report report) {

  Tag section() {
    List<Finding> findings = report.advice().findings();
    Tag section = tag("section", tag("h2", report.say("report.findings"))).css("findings").with("id", "findings");
    return findings.isEmpty()
        ? section.css("findings none").add(tag("p", report.say("report.first.none")))
        : section.add(IntStream.range(0, findings.size()).mapToObj(i -> finding(findings.get(i), i + 1)));
  }

  private Tag finding(Finding finding, int place) {
    return tag("div",
        tag("h3", place + ". " + report.say(finding.title())),
        tag("p",
            tag("strong", report.say(finding.gravity().word())).css("gravity"),
            new Text(" \u00b7 " + report.say("report.acts", report.say(finding.actor().word())))).css("who"),
        tag("p", report.say(finding.seen())),
        tag("p", report.say(finding.why())),
        tag("p").add(evidence(finding)))
        .css("finding gravity-" + finding.gravity().id()).with("id", "finding-" + place)
        .add(changes(finding))
        .add(verify(finding))
        .add(references(finding))
        .add(consequences(finding));
  }

  /** Leads to each hop at which it is seen. */
  private Stream<Markup> evidence(Finding finding) {
    return Stream.concat(Stream.of(finding.hop()), finding.alsoAt().stream()).map(report.graph()::hop)
        .flatMap(Optional::stream)
        .flatMap(node -> Stream.<Markup>of(new Text(" \u00b7 "),
            tag("a", report.say("report.evidence-of", report.say(node.hop().title())))
                .with("href", "#" + EvidencePart.anchor(node.id())).css("page-of")))
        .skip(1);
  }

  private Stream<Tag> changes(Finding finding) {
    return finding.changes().isEmpty() ? Stream.empty()
        : Stream.of(tag("h4", report.say("report.change")),
            tag("ol").add(finding.changes().stream().map(this::change)));
  }

  private Tag change(Change change) {
    return change instanceof Change.Step(var says)
        ? tag("li", report.say(says))
        : tag("li", tag("p", report.say("report.change.in", report.say(change.word()))), tag("pre", change.text()));
  }

  private Stream<Tag> verify(Finding finding) {
    return Stream.of(tag("h4", report.say("report.verify")), tag("p", report.say(finding.verify())));
  }

  private Stream<Tag> references(Finding finding) {
    return finding.references().isEmpty() ? Stream.empty()
        : Stream.of(tag("h4", report.say("report.see")),
            tag("ul").add(finding.references().stream().map(FindingsPart::reference)));
  }

  private static Tag reference(Reference document) {
    String url = document.url().toString();
    return tag("li", tag("a", document.title()).with("href", url).with("title", document.title()),
        tag("span", url).css("url"));
  }

  private Stream<Tag> consequences(Finding finding) {
    return finding.consequences().isEmpty() ? Stream.empty()
        : Stream.of(tag("h4", report.say("report.consequences")),
            tag("ul").add(finding.consequences().stream().map(this::consequence)));
  }

  private Tag consequence(Finding finding) {
    return tag("li", tag("strong", report.say(finding.title())), new Text(" " + report.say(finding.seen()) + " "))
        .add(evidence(finding));
  }
}
