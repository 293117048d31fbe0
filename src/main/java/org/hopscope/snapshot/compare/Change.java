package org.hopscope.snapshot.compare;

import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Message;

/**
 * One thing that is otherwise in the second analysis.
 *
 * @param hop whose id is the same in both; empty for what is about the whole
 * @param what the thing, such as the answer of DNS for a name
 */
public record Change(Kind kind, Optional<String> hop, Message what, Message before, Message after) {
  /** What weighs most comes first. */
  public enum Kind {
    VERDICT, PROTOCOL,
    /** Other questions were asked: another account, client or place. */
    QUESTION,
    STATE, HOP_NEW, HOP_GONE, CERTIFICATE, DNS, TIME;

    /** As in JSON and in the bundles' keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Change whole(Kind kind, String what, Message before, Message after) {
    return new Change(kind, Optional.empty(), Message.of("compare.what." + what), before, after);
  }
}
