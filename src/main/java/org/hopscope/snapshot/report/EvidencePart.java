package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.model.Outcome;
import org.hopscope.model.Times;
import org.hopscope.snapshot.evidence.Sheet;
import org.hopscope.snapshot.evidence.Sheets;
import org.hopscope.snapshot.report.Markup.Tag;

/** What was seen at each hop: a table of all, then those that have something to show. */
record EvidencePart(Report report) {

  static String anchor(String hop) {
    return "hop-" + hop;
  }

  Tag section() {
    return tag("section", tag("h2", report.say("report.evidence")), table()).css("evidence").with("id", "evidence")
        .add(report.graph().hops().stream().filter(EvidencePart::hasEvidence).map(this::hop));
  }

  private static boolean hasEvidence(HopNode node) {
    return node.state() != HopState.SKIPPED || !node.evidence().isEmpty();
  }

  private Tag table() {
    Tag head = tag("thead", tag("tr",
        column("hops.state", "narrow"), column("hops.title", "middle"), column("hops.host", "host"),
        column("hops.took", "time"), column("hops.summary", "rest")));
    return tag("table", head, tag("tbody").add(report.graph().hops().stream().map(this::row))).css("grid");
  }

  private Tag column(String key, String width) {
    return tag("th", report.say(key)).with("scope", "col").css(width);
  }

  private Tag row(HopNode node) {
    String title = report.say(node.hop().title());
    Tag name = hasEvidence(node) ? tag("td", tag("a", title).with("href", "#" + anchor(node.id()))) : tag("td", title);
    Tag row = tag("tr",
        tag("td", report.say(node.state().word())).css("state-" + node.state().id()), name,
        tag("td", node.hop().host()), tag("td", took(node)), tag("td", cameBack(node)));
    return hasEvidence(node) ? row : row.with("id", anchor(node.id()));
  }

  private String took(HopNode node) {
    return node.took().filter(_ -> node.state() != HopState.SKIPPED).map(t -> Times.say(t, report.words())).orElse("");
  }

  private String cameBack(HopNode node) {
    return node.outcome().map(Outcome::summary).map(report.words()::say).orElse("");
  }

  private Tag hop(HopNode node) {
    String title = report.say(node.hop().title());
    String host = node.hop().host();
    return tag("div",
        tag("h3", host.isEmpty() ? title : title + " \u00b7 " + host),
        tag("p", state(node)).css("state-" + node.state().id()))
        .css("hop").with("id", anchor(node.id()))
        .add(sheets(node).stream().flatMap(this::sheet));
  }

  private String state(HopNode node) {
    String word = report.say(node.state().word());
    return took(node).isEmpty() ? word : word + " \u00b7 " + took(node);
  }

  private List<Sheet> sheets(HopNode node) {
    return new Sheets(report.words(), report.graph().when())
        .of(node, report.graph().verdict().residence(), report.graph().choice(), Optional.empty());
  }

  private Stream<Tag> sheet(Sheet sheet) {
    return Stream.concat(Stream.of(tag("h4", sheet.title())), new BlockMarkup(report).of(sheet.blocks()).stream());
  }
}
