package org.hopscope.snapshot.evidence;

import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** What was said on the protocol itself, a line a turn. */
final class DialogueSheet extends SheetMaker {
  DialogueSheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Dialogue.class, node).forEach(
        dialogue -> dialogue.turns().forEach(t -> blocks.add(new Block.Fact(t.verb(), words.say(t.says()), tone(t)))));
  }

  private static Tone tone(Turn turn) {
    return switch (turn.heard()) {
      case GOOD, OPENED -> Tone.GOOD;
      case BAD -> Tone.BAD;
      case ODD -> Tone.WARN;
      case UNSAID -> Tone.QUIET;
    };
  }
}
