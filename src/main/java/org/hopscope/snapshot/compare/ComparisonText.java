package org.hopscope.snapshot.compare;

import java.util.ArrayList;
import java.util.List;
import org.hopscope.model.Days;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Header;

/** A comparison as lines of text, for a terminal, a mail or a ticket. */
public record ComparisonText(Wording words) {
  /** What is compared, what came of it, and each change with both sides. */
  public List<String> lines(Header before, Header after, Comparison compared) {
    List<String> lines = new ArrayList<>(List.of(
        words.say("cli.compare.before", about(before)), words.say("cli.compare.after", about(after)),
        words.say(compared.says())));
    compared.changes().forEach(change -> add(lines, change));
    return lines;
  }

  private String about(Header header) {
    return words.say(
        "cli.show.about", header.address(), header.client().title(), header.vantage().said(words),
        Days.minute(header.when()), header.product());
  }

  private void add(List<String> lines, Change change) {
    lines.add("");
    lines.add(words.say(
        "cli.compare.what", words.say("compare.kind." + change.kind().id()), words.say(change.what()),
        change.hop().orElse("")).stripTrailing());
    lines.add(words.say("cli.compare.then", words.say(change.before())));
    lines.add(words.say("cli.compare.now", words.say(change.after())));
  }
}
