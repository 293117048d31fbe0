package org.hopscope.ui;

import java.net.URI;
import java.util.function.Consumer;
import org.hopscope.ui.wizard.Memory;

/**
 * How the window starts.
 *
 * @param practice whether the first practice scenario is chosen beforehand
 * @param theme the colours to begin with
 * @param browser opens a page in the system's browser
 * @param memory what was chosen at the last start
 */
public record UiOptions(boolean practice, Theme theme, Consumer<URI> browser, Memory memory) {
  public static final UiOptions DEFAULT = new UiOptions(false, Theme.SYSTEM, page -> { }, Memory.NONE);

  public UiOptions withPractice(boolean wanted) {
    return new UiOptions(wanted, theme, browser, memory);
  }

  public UiOptions withTheme(Theme wanted) {
    return new UiOptions(practice, wanted, browser, memory);
  }

  public UiOptions withBrowser(Consumer<URI> wanted) {
    return new UiOptions(practice, theme, wanted, memory);
  }

  public UiOptions withMemory(Memory wanted) {
    return new UiOptions(practice, theme, browser, wanted);
  }
}
