package org.hopscope.snapshot.evidence;

import org.hopscope.graph.HopNode;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.ProtocolChoice.PassedOver;
import org.hopscope.model.HopKind;
import org.hopscope.model.Protocol;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Which protocol the client ends with, and why it passed over the others. */
final class ChoiceSheet extends SheetMaker {
  private final ProtocolChoice choice;

  ChoiceSheet(Wording words, ProtocolChoice choice) {
    super(words);
    this.choice = choice;
  }

  @Override
  void write(HopNode node) {
    if (node.hop().kind() == HopKind.PROTOCOL || node.hop().kind() == HopKind.MAILBOX) {
      choice.protocol().map(Protocol::title).map(words::name)
          .ifPresent(title -> blocks.add(new Block.Fact(title, words.say("choice.chosen"), Tone.GOOD)));
      choice.passedOver().forEach(
          p -> blocks.add(new Block.Fact(words.name(p.protocol().title()), words.say(p.says()), tone(p))));
    }
  }

  private static Tone tone(PassedOver passed) {
    return switch (passed.why()) {
      case FAILED, TLS, SIGN_IN -> Tone.BAD;
      case SWITCHED_OFF -> Tone.WARN;
      case CLIENT_LACKS, NOT_OFFERED, NOT_ASKED, COMES_LATER -> Tone.QUIET;
    };
  }
}
