package org.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.hopscope.ui.notify.Notifier.Note;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told never becomes a part of a command. */
class DesktopNoteTest {
  @ParameterizedTest
  @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
  void theWordsAreArgumentsOfTheirOwn(String system) {
    Note note = new Note("Hopscope", "--over'; \" $(reboot) & `x`");
    assertThat(DesktopNote.command(system, note)).allSatisfy(
        part -> assertThat(part.equals(note.says()) || !part.contains("reboot")).isTrue());
  }
}
