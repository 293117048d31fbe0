package org.hopscope.ui;

/**
 * How the window starts.
 *
 * @param practice whether the first practice scenario is chosen beforehand
 * @param theme the colours to begin with
 */
public record UiOptions(boolean practice, Theme theme) {
  public static final UiOptions DEFAULT = new UiOptions(false, Theme.SYSTEM);

  public UiOptions withPractice(boolean wanted) {
    return new UiOptions(wanted, theme);
  }

  public UiOptions withTheme(Theme wanted) {
    return new UiOptions(practice, wanted);
  }
}
