package org.hopscope.protocol.mapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.Message;

/** What was said, in order; what could not be said after a stop is told as well. */
final class Turns {
  private final List<Turn> turns = new ArrayList<>();

  void add(String verb, Heard heard, Message says) {
    turns.add(new Turn(verb, heard, says));
  }

  /** @param verbs that follow, as far as they have not been said */
  void unsaid(String... verbs) {
    Optional<String> stopped = turns.stream().filter(t -> t.heard() == Heard.BAD).map(Turn::verb).reduce((a, b) -> b);
    if (stopped.isEmpty()) {
      return;
    }
    for (String verb : verbs) {
      if (turns.stream().noneMatch(t -> t.verb().equals(verb))) {
        add(verb, Heard.UNSAID, Message.of("mapi.unsaid", stopped.get()));
      }
    }
  }

  Evidence.Dialogue all() {
    return new Evidence.Dialogue(turns);
  }
}
