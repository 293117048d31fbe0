package org.hopscope.snapshot.history;

import java.nio.file.Path;
import org.hopscope.model.Message;
import org.hopscope.snapshot.file.Header;
import org.hopscope.snapshot.file.SnapshotFile;

/** One file of the history, as far as its first lines tell. */
public sealed interface Entry {
  Path file();

  record Kept(Path file, Header header) implements Entry {}

  /** @param why it cannot be opened */
  record Damaged(Path file, Message why) implements Entry {}

  /** From its first lines and its last: where one of them is missing, the file is damaged. */
  static Entry of(Path file) {
    return switch (SnapshotFile.header(file)) {
      case SnapshotFile.Opened.Good<Header>(Header header) ->
        SnapshotFile.ends(file) ? new Kept(file, header) : new Damaged(file, SnapshotFile.cut(file));
      case SnapshotFile.Opened.Refused<Header>(Message why) -> new Damaged(file, why);
    };
  }

  /** What it is called at the command line: the file's name without its ending. */
  default String id() {
    return id(file());
  }

  static String id(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SnapshotFile.ENDING) ? name.substring(0, name.length() - SnapshotFile.ENDING.length()) : name;
  }
}
