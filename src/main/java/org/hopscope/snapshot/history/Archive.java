package org.hopscope.snapshot.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hopscope.model.Message;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Header;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.file.SnapshotFile.Opened;

/**
 * The folder of past analyses. A file's name begins with the moment its analysis began, so that the order is known
 * without a look into any; a list needs no more than each file's first lines. Not on a window's thread.
 */
public final class Archive {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
      .withZone(ZoneOffset.UTC);
  private static final int TELLS_APART = 6;

  private final Path folder;
  private final Limits limits;

  /** @param folder made by the first analysis that is kept */
  public Archive(Path folder) {
    this(folder, Limits.STANDARD);
  }

  Archive(Path folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  public Path folder() {
    return folder;
  }

  /** Writes it whole or not at all; what the limits have no room for goes, the oldest first. */
  public Path keep(Snapshot ended) throws WholeFile.NotWritten {
    Instant when = ended.header().when();
    String name = MOMENT.format(when) + "-" + UUID.randomUUID().toString().substring(0, TELLS_APART);
    Path file = folder.resolve(name + SnapshotFile.ENDING);
    make();
    SnapshotFile.write(file, ended);
    limits.beyond(files(), MOMENT.format(when.minus(limits.age()))).forEach(Archive::drop);
    return file;
  }

  /**
   * Puts the analysis as it is now, with a session that has gone on, in the place of the same one; whole or not at all.
   * False where it is not kept, or not any more.
   */
  public boolean update(Snapshot now) throws WholeFile.NotWritten {
    String begins = MOMENT.format(now.header().when()) + "-";
    for (Path file : files(begins + "*")) {
      if (SnapshotFile.header(file) instanceof Opened.Good<Header>(Header kept) && now.header().sameRun(kept)) {
        SnapshotFile.write(file, now);
        return true;
      }
    }
    return false;
  }

  private void make() throws WholeFile.NotWritten {
    try {
      Files.createDirectories(folder);
    } catch (IOException cannot) {
      throw new WholeFile.NotWritten(Message.of("history.no-folder", folder));
    }
  }

  private static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException held) {
      // it goes the next time
    }
  }

  /** All files, the newest analysis first; empty also where the folder cannot be read. */
  public List<Path> files() {
    return files("*");
  }

  private List<Path> files(String named) {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, named + SnapshotFile.ENDING)) {
        found.forEach(all::add);
      } catch (IOException | DirectoryIteratorException | UncheckedIOException unreadable) {
        return List.of();
      }
    }
    all.removeIf(file -> file.getFileName().toString().startsWith("."));
    all.sort(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed());
    return all;
  }

  /** Where what is deleted waits to be taken back. */
  public Trash trash() {
    return new Trash(folder.resolve("deleted"));
  }
}
