package org.hopscope.advice;

import java.util.Locale;
import org.hopscope.model.Message;

/** What a finding means to the mailbox, the gravest first. */
public enum Gravity {
  /** The client does not get to its mailbox because of it. */
  BLOCKS,
  /** It gets there, and something is worse than it should be, or will break. */
  WARNS,
  /** Worth knowing. */
  NOTES;

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Message word() {
    return Message.of("advice.gravity." + id());
  }
}
