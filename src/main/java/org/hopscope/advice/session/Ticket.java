package org.hopscope.advice.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Days;
import org.hopscope.model.Wording;

/** The text for whoever has to go on: what is wrong, what to change, how to see that it is mended, and what was tried. */
public record Ticket(Wording words) {
  private static final String INDENT = "  ";

  /** About what the session is at. */
  public String text(Guide guide) {
    Optional<Finding> about = guide.concerned();
    List<String> lines = new ArrayList<>();
    lines.add(words.say("session.ticket.subject", about.map(f -> words.say(f.title()))
        .orElseGet(() -> words.say("session.ticket.outlook")), address(guide.graph())));
    lines.add("");
    lines.add(words.say("session.ticket.to", new Telling(words).who(guide.nextLevel())));
    lines.add("");
    lines.add(words.say(guide.graph().verdict().sentence()));
    about.ifPresent(finding -> lines.addAll(finding(finding)));
    lines.addAll(circumstances(guide));
    lines.addAll(tried(guide.session()));
    return String.join("\n", lines) + "\n";
  }

  private static String address(HopGraph graph) {
    return graph.address().map(a -> a.text()).orElse("");
  }

  private List<String> finding(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say(finding.seen()) + " " + words.say(finding.why()));
    lines.add("");
    lines.add(words.say("session.ticket.change"));
    finding.changes().forEach(change -> lines.addAll(change(change)));
    lines.add("");
    lines.add(words.say("session.ticket.verify", words.say(finding.verify())));
    finding.references().forEach(r -> lines.add(words.say("session.ticket.see", r.title(), r.url())));
    return lines;
  }

  private List<String> change(Change change) {
    return switch (change) {
      case Change.Step(var says) -> List.of(INDENT + words.say(says));
      case Change.DnsRecord _,Change.PowerShell _,Change.Registry _,Change.Command _ -> Stream.concat(
          Stream.of(INDENT + words.say("session.ticket.in", words.say(change.word()))),
          change.text().lines().map(line -> INDENT + INDENT + line)).toList();
    };
  }

  /** Who asks these questions first is who gets the ticket. */
  private List<String> circumstances(Guide guide) {
    List<String> lines = new ArrayList<>(List.of("", words.say("session.ticket.account", address(guide.graph()))));
    guide.graph().client().ifPresent(c -> lines.add(words.say("session.ticket.client", c.title())));
    guide.graph().vantage().ifPresent(v -> lines.add(words.say("session.ticket.where", v.said(words))));
    guide.graph().when().ifPresent(when -> lines.add(words.say("session.ticket.when", Days.minute(when))));
    Stream.of(Topic.OTHERS, Topic.ELSEWHERE).forEach(topic -> guide.session().answer(Plan.outlook(), topic).ifPresent(
        answer -> lines
            .add(words.say("session.ticket.answer", words.say(topic.question()), words.say(topic.word(answer))))));
    return lines;
  }

  private List<String> tried(Session session) {
    List<String> lines = new ArrayList<>(List.of("", words.say("session.ticket.tried")));
    Telling telling = new Telling(words);
    session.log()
        .forEach(entry -> lines.add(words.say("session.ticket.line", Days.minute(entry.at()), telling.say(entry))));
    return lines;
  }
}
