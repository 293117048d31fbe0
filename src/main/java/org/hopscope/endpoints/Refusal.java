package org.hopscope.endpoints;

import org.hopscope.model.Message;

/** An answer that is no list; the sentence names what is wrong. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message why;

  Refusal(String key, Object... args) {
    super(key);
    this.why = Message.of(key, args);
  }

  Message why() {
    return why;
  }
}
