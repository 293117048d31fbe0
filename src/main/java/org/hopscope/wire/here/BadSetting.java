package org.hopscope.wire.here;

import org.hopscope.model.Message;

/** Something the technician typed that cannot be used: the sentence to show. */
public final class BadSetting extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Message sentence;

  public BadSetting(String key, Object... args) {
    super(key);
    this.sentence = Message.of(key, args);
  }

  public Message sentence() {
    return sentence;
  }
}
