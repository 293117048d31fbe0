package org.hopscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hopscope.advice.Advice;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Gravity;
import org.hopscope.model.Wording;

/** For people: each finding with who acts, what to do and how to see that it is mended. */
record FindingsReport(Wording words) {
  private static final String INDENT = "   ";

  /** A blank line before each. */
  Stream<String> lines(Advice advice) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : advice.findings()) {
      lines.add("");
      lines.add(words.say("cli.finding.title", number(advice, finding), words.say(finding.title()),
          words.say(finding.actor().word())));
      about(finding).map(line -> INDENT + line).forEach(lines::add);
    }
    return lines.stream();
  }

  private static String number(Advice advice, Finding finding) {
    return Integer.toString(advice.findings().indexOf(finding) + 1);
  }

  private Stream<String> about(Finding finding) {
    Stream<String> seen = Stream.of(words.say(finding.seen()), words.say(finding.why()));
    Stream<String> changes = finding.changes().stream().flatMap(this::change);
    Stream<String> verify = Stream.of(words.say("cli.finding.verify", words.say(finding.verify())));
    Stream<String> see = finding.references().stream().map(r -> words.say("cli.finding.see", r.title(), r.url()));
    return Stream.of(seen, changes, verify, see, consequences(finding)).flatMap(lines -> lines);
  }

  private Stream<String> change(Change change) {
    return switch (change) {
      case Change.Step step -> Stream.of(words.say(step.says()));
      case Change.DnsRecord _,Change.PowerShell _,Change.Registry _,Change.Command _ -> Stream.concat(
          Stream.of(words.say("cli.finding.do", words.say(change.word()))),
          change.text().lines().map(line -> INDENT + line));
    };
  }

  /** What is only worth knowing is left to the window and to JSON. */
  private Stream<String> consequences(Finding finding) {
    return finding.consequences().stream().filter(f -> f.gravity() != Gravity.NOTES)
        .map(f -> words.say("cli.finding.also", words.say(f.title()), words.say(f.seen())));
  }
}
