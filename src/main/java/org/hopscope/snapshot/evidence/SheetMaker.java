package org.hopscope.snapshot.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Makes one kind of sheet; empty when the hop has no evidence for it. */
abstract class SheetMaker {
  protected final Wording words;
  protected final List<Block> blocks = new ArrayList<>();

  SheetMaker(Wording words) {
    this.words = words;
  }

  abstract void write(HopNode node);

  final Optional<Sheet> make(String id, HopNode node) {
    write(node);
    return blocks.isEmpty()
        ? Optional.empty() : Optional.of(new Sheet(id, words.say("inspector." + id), blocks));
  }

  protected static <E extends Evidence> List<E> of(Class<E> kind, HopNode node) {
    return node.evidence().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  protected void heading(String text) {
    blocks.add(new Block.Heading(text));
  }

  protected void line(String text, Tone tone) {
    blocks.add(new Block.Line(text, tone));
  }

  /** Nothing to say is not said. */
  protected void fact(String key, String value, Tone tone) {
    if (!value.isBlank()) {
      blocks.add(new Block.Fact(words.say(key), value, tone));
    }
  }

  protected void fact(String key, String value) {
    fact(key, value, Tone.PLAIN);
  }

  protected void took(Duration took) {
    fact("fact.took", Times.say(took, words));
  }

  protected void fault(Optional<Fault> fault, String detail) {
    fault.ifPresent(f -> fact("fact.fault", means(f), Tone.BAD));
    fact("fact.detail", words.name(detail), fault.isPresent() ? Tone.BAD : Tone.PLAIN);
  }

  protected String means(Fault fault) {
    return words.say("means." + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }
}
