package org.hopscope.ui;

import java.util.Locale;
import java.util.Optional;
import org.hopscope.ui.wizard.Memory;

/** What a window remembers, as long as the test lasts. */
final class Remembered implements Memory {
  private SignIn signIn = SignIn.STANDARD;
  private Optional<Locale> language = Optional.empty();
  private boolean history = true;

  @Override
  public SignIn recall() {
    return signIn;
  }

  @Override
  public void keep(SignIn now) {
    signIn = now;
  }

  @Override
  public Optional<Locale> language() {
    return language;
  }

  @Override
  public void keep(Locale chosen) {
    language = Optional.of(chosen);
  }

  @Override
  public boolean keepsHistory() {
    return history;
  }

  @Override
  public void keepHistory(boolean wanted) {
    history = wanted;
  }
}
