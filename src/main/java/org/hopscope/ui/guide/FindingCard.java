package org.hopscope.ui.guide;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Change;
import org.hopscope.advice.Finding;
import org.hopscope.advice.Gravity;
import org.hopscope.model.Wording;

/**
 * One finding in words.
 *
 * @param id unique among the findings of an analysis
 * @param actor in words; {@code who} is the same for choosing a sign
 * @param consequences what else is wrong with it
 */
public record FindingCard(
    String id, Gravity gravity, String weight, String title, Actor who, String actor, String seen, String why,
    List<Remedy> remedies, String verify, List<Document> documents, Finding finding, List<FindingCard> consequences) {
  /**
   * Something to be done.
   *
   * @param where it is to be pasted
   * @param text ready to be pasted, or a sentence
   */
  public record Remedy(String where, String text, boolean pasted) {}

  /** Where the public documentation says so. */
  public record Document(String title, URI url) {}

  static FindingCard of(Finding finding, Wording words) {
    return new FindingCard(
        finding.rule() + "@" + finding.hop(), finding.gravity(), words.say(finding.gravity().word()),
        words.say(finding.title()),
        finding.actor(), words.say(finding.actor().word()), words.say(finding.seen()), words.say(finding.why()),
        finding.changes().stream().map(change -> remedy(change, words)).toList(), words.say(finding.verify()),
        finding.references().stream().map(r -> new Document(r.title(), r.url())).toList(), finding,
        finding.consequences().stream().map(other -> of(other, words)).toList());
  }

  private static Remedy remedy(Change change, Wording words) {
    String where = words.say(change.word());
    return change instanceof Change.Step step
        ? new Remedy(where, words.say(step.says()), false) : new Remedy(where, change.text(), true);
  }

  /** The same as lines of text. */
  String text() {
    Stream<String> todo = remedies.stream().map(r -> r.pasted() ? r.where() + ":\n" + r.text() : r.text());
    Stream<String> also = consequences.stream().map(other -> "- " + other.title());
    return Stream.of(Stream.of(weight + ": " + title, actor, seen), todo, Stream.of(verify), also)
        .flatMap(lines -> lines)
        .filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Whether it, or what stands under it, is seen at this hop. */
  boolean isAt(String hop) {
    return finding.isAt(hop) || consequences.stream().anyMatch(other -> other.isAt(hop));
  }
}
