package org.hopscope.ui.wizard;

import org.hopscope.model.Secret;

/** Where the password is typed. Its characters leave it only through {@link #take()}. */
public interface PasswordInput {
  /** What was typed; the input is empty afterwards. The caller closes it. */
  Secret take();

  /** Puts in the made-up password of a practice account. */
  void fill(String example);

  void clear();

  /** What was typed into another field comes here, and is gone there. */
  default void takeOver(PasswordInput from) {}

  PasswordInput NONE = new PasswordInput() {
    @Override
    public Secret take() {
      return Secret.none();
    }

    @Override
    public void fill(String example) {}

    @Override
    public void clear() {}
  };
}
