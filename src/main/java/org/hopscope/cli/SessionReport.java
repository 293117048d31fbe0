package org.hopscope.cli;

import java.util.stream.Stream;
import org.hopscope.advice.session.Session;
import org.hopscope.advice.session.Telling;
import org.hopscope.model.Days;
import org.hopscope.model.Wording;
import tools.jackson.databind.node.ArrayNode;

/** The log of a guided session, for people and for programs. */
record SessionReport(Wording words) {
  /** A blank line before it. */
  Stream<String> lines(Session session) {
    Telling telling = new Telling(words);
    return Stream.concat(
        Stream.of("", words.say("cli.session")),
        session.log().stream()
            .map(entry -> words.say("cli.session.line", Days.minute(entry.at()), telling.say(entry))));
  }

  void put(ArrayNode json, Session session) {
    Telling telling = new Telling(words);
    session.log().forEach(entry -> json.addObject().put("at", entry.at().toString()).put("kind", entry.kind())
        .put("says", telling.say(entry)));
  }
}
