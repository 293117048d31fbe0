package org.hopscope.protocol.rpc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;

/** Takes down the turns of a dialogue whose order is known beforehand. */
final class Minutes {
  private final String host;
  private final List<Evidence.Turn> turns = new ArrayList<>();

  Minutes(String host) {
    this.host = host;
  }

  void good(Verb verb, Message says) {
    turns.add(new Evidence.Turn(verb.word(), Evidence.Heard.GOOD, says));
  }

  /** The store has let the account in. */
  void opened(Verb verb, Message says) {
    turns.add(new Evidence.Turn(verb.word(), Evidence.Heard.OPENED, says));
  }

  void odd(Verb verb, Message says) {
    turns.add(new Evidence.Turn(verb.word(), Evidence.Heard.ODD, says));
  }

  /** The verb that was in the air has gone wrong, and those behind it are not said. */
  Evidence.Dialogue broken(Verb at, Stop why) {
    turns.add(new Evidence.Turn(at.word(), Evidence.Heard.BAD, why.at(host)));
    Arrays.stream(Verb.values()).filter(v -> v.compareTo(at) > 0).forEach(v -> turns.add(
        new Evidence.Turn(v.word(), Evidence.Heard.UNSAID, Message.of("protocol.rpc.unsaid", at.word()))));
    return all();
  }

  Evidence.Dialogue all() {
    return new Evidence.Dialogue(turns);
  }
}
