package org.hopscope.ui;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.notify.Notifier.Note;
import org.hopscope.ui.wizard.Memory;

/**
 * How the window starts.
 *
 * @param practice whether the first practice scenario is chosen beforehand
 * @param theme the colours to begin with
 * @param browser opens a page in the system's browser
 * @param memory what was chosen at the last start
 * @param archive where analyses that end are kept; empty: nowhere
 * @param desktop tells something to who looks elsewhere; returns at once
 */
public record UiOptions(
    boolean practice, Theme theme, Consumer<URI> browser, Memory memory, Optional<Archive> archive,
    Consumer<Note> desktop) {
  public static final UiOptions DEFAULT = new UiOptions(
      false, Theme.SYSTEM, page -> { }, Memory.NONE, Optional.empty(), note -> { });

  public UiOptions withPractice(boolean wanted) {
    return new UiOptions(wanted, theme, browser, memory, archive, desktop);
  }

  public UiOptions withTheme(Theme wanted) {
    return new UiOptions(practice, wanted, browser, memory, archive, desktop);
  }

  public UiOptions withBrowser(Consumer<URI> wanted) {
    return new UiOptions(practice, theme, wanted, memory, archive, desktop);
  }

  public UiOptions withMemory(Memory wanted) {
    return new UiOptions(practice, theme, browser, wanted, archive, desktop);
  }

  public UiOptions withArchive(Archive wanted) {
    return new UiOptions(practice, theme, browser, memory, Optional.of(wanted), desktop);
  }

  public UiOptions withDesktop(Consumer<Note> wanted) {
    return new UiOptions(practice, theme, browser, memory, archive, wanted);
  }
}
