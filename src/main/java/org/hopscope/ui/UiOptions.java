package org.hopscope.ui;

import java.net.URI;
import java.util.function.Consumer;

/**
 * How the window starts.
 *
 * @param practice whether the first practice scenario is chosen beforehand
 * @param theme the colours to begin with
 * @param browser opens a page in the system's browser
 */
public record UiOptions(boolean practice, Theme theme, Consumer<URI> browser) {
  public static final UiOptions DEFAULT = new UiOptions(false, Theme.SYSTEM, page -> { });

  public UiOptions withPractice(boolean wanted) {
    return new UiOptions(wanted, theme, browser);
  }

  public UiOptions withTheme(Theme wanted) {
    return new UiOptions(practice, wanted, browser);
  }

  public UiOptions withBrowser(Consumer<URI> wanted) {
    return new UiOptions(practice, theme, wanted);
  }
}
