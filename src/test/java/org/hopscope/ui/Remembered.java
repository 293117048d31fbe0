package org.hopscope.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.ui.wizard.Memory;

/** What a window remembers, as long as the test lasts. */
final class Remembered implements Memory {
  private SignIn signIn = SignIn.STANDARD;
  private Optional<Locale> language = Optional.empty();
  private boolean history = true;
  double textSize = 1;
  boolean toured = true;
  Optional<List<String>> accounts = Optional.empty();

  @Override
  public SignIn recall() {
    return signIn;
  }

  @Override
  public void keep(SignIn now) {
    signIn = now;
  }

  @Override
  public double textSize() {
    return textSize;
  }

  @Override
  public void keepTextSize(double factor) {
    textSize = factor;
  }

  @Override
  public boolean toured() {
    return toured;
  }

  @Override
  public void keepToured() {
    toured = true;
  }

  @Override
  public Optional<List<String>> accounts() {
    return accounts;
  }

  @Override
  public void keepAccounts(Optional<List<String>> addresses) {
    accounts = addresses;
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
