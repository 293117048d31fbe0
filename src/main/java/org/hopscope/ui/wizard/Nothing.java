package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Remembers nothing, and takes nobody for a newcomer. */
final class Nothing implements Memory {
  @Override
  public SignIn recall() {
    return SignIn.STANDARD;
  }

  @Override
  public void keep(SignIn now) {}

  @Override
  public double textSize() {
    return 1;
  }

  @Override
  public void keepTextSize(double factor) {}

  @Override
  public boolean toured() {
    return true;
  }

  @Override
  public void keepToured() {}

  @Override
  public Optional<List<String>> accounts() {
    return Optional.empty();
  }

  @Override
  public void keepAccounts(Optional<List<String>> addresses) {}

  @Override
  public Optional<Locale> language() {
    return Optional.empty();
  }

  @Override
  public void keep(Locale language) {}
}
