package org.hopscope.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.ui.notify.Notifier.Note;
import org.hopscope.ui.wizard.KeptFiles;
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
 * @param toOpen asks which file to open
 */
public record UiOptions(
    boolean practice, Theme theme, Consumer<URI> browser, Memory memory, Optional<Archive> archive,
    Consumer<Note> desktop, FileDialog toOpen) {
  /** Asks which file to open. */
  public interface FileDialog {
    /** Waits for the answer; empty where none was chosen. */
    Optional<Path> ask(Wording words, Window over);
  }

  public static final UiOptions DEFAULT = new UiOptions(
      false, Theme.SYSTEM, page -> {}, Memory.NONE, Optional.empty(), note -> {},
      (words, over) -> KeptFiles.toOpen(words, over, "kept.open"));

  public UiOptions withPractice(boolean wanted) {
    return new UiOptions(wanted, theme, browser, memory, archive, desktop, toOpen);
  }

  public UiOptions withTheme(Theme wanted) {
    return new UiOptions(practice, wanted, browser, memory, archive, desktop, toOpen);
  }

  public UiOptions withBrowser(Consumer<URI> wanted) {
    return new UiOptions(practice, theme, wanted, memory, archive, desktop, toOpen);
  }

  public UiOptions withMemory(Memory wanted) {
    return new UiOptions(practice, theme, browser, wanted, archive, desktop, toOpen);
  }

  public UiOptions withArchive(Archive wanted) {
    return new UiOptions(practice, theme, browser, memory, Optional.of(wanted), desktop, toOpen);
  }

  public UiOptions withDesktop(Consumer<Note> wanted) {
    return new UiOptions(practice, theme, browser, memory, archive, wanted, toOpen);
  }

  public UiOptions withFileDialog(FileDialog wanted) {
    return new UiOptions(practice, theme, browser, memory, archive, desktop, wanted);
  }
}
