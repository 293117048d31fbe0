package org.hopscope.cli;

import org.hopscope.model.Message;

/** The arguments cannot be used; the sentence says why. */
final class BadUsage extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message sentence;

  BadUsage(Message sentence) {
    super(sentence.key());
    this.sentence = sentence;
  }

  BadUsage(String key, Object... args) {
    this(Message.of(key, args));
  }

  Message sentence() {
    return sentence;
  }
}
