package org.hopscope.snapshot.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Row;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** What Autodiscover answered: the dialects side by side, then every setting under its own name. */
final class AnswersSheet extends SheetMaker {
  AnswersSheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Comparison.class, node).forEach(this::compare);
    of(Evidence.Settings.class, node).forEach(this::settings);
  }

  private void compare(Evidence.Comparison comparison) {
    heading(words.say("answers.compared", comparison.host()));
    comparison.rows().forEach(row -> blocks.add(new Block.Fact(words.say(row.what()), said(row), tone(row))));
  }

  /** Dialects that say the same share a line. */
  private String said(Row row) {
    Map<String, List<String>> speakers = new LinkedHashMap<>();
    say(speakers, row.pox(), "answers.pox");
    say(speakers, row.soap(), "answers.soap");
    say(speakers, row.v2(), "answers.v2");
    return speakers.entrySet().stream()
        .map(e -> words.say("answers.says", String.join(", ", e.getValue()), e.getKey()))
        .collect(Collectors.joining("\n"));
  }

  private void say(Map<String, List<String>> speakers, String value, String who) {
    if (!value.isEmpty()) {
      speakers.computeIfAbsent(value, v -> new ArrayList<>()).add(words.say(who));
    }
  }

  private static Tone tone(Row row) {
    return switch (row.agreement()) {
      case AGREE -> Tone.GOOD;
      case DIFFER -> Tone.WARN;
      case OPEN -> Tone.PLAIN;
    };
  }

  private void settings(Evidence.Settings settings) {
    for (Evidence.Group group : settings.groups()) {
      heading(words.say("answers.group", settings.dialect(), group.title()));
      blocks.add(new Block.Code(group.entries().stream()
          .map(e -> e.name() + ": " + e.value()).collect(Collectors.joining("\n"))));
    }
  }
}
