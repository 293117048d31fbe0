package org.hopscope.cli;

import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.model.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings for programs, consequences inside their cause. */
record FindingsJson(Wording words) {
  void put(ObjectNode json, Finding finding) {
    json.put("rule", finding.rule());
    json.put("gravity", finding.gravity().id());
    json.put("actor", finding.actor().id());
    json.put("hop", finding.hop());
    ArrayNode also = json.putArray("alsoAt");
    finding.alsoAt().forEach(also::add);
    json.put("title", words.say(finding.title()));
    json.put("seen", words.say(finding.seen()));
    json.put("why", words.say(finding.why()));
    ArrayNode changes = json.putArray("changes");
    finding.changes().forEach(change -> change(changes.addObject(), change));
    json.put("verify", words.say(finding.verify()));
    ArrayNode references = json.putArray("references");
    finding.references().forEach(r -> references.addObject().put("title", r.title()).put("url", r.url().toString()));
    ArrayNode consequences = json.putArray("consequences");
    finding.consequences().forEach(other -> put(consequences.addObject(), other));
  }

  private void change(ObjectNode json, Change change) {
    json.put("kind", change.id());
    json.put("where", words.say(change.word()));
    json.put("text", change instanceof Change.Step step ? words.say(step.says()) : change.text());
  }
}
