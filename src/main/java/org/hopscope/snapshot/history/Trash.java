package org.hopscope.snapshot.history;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that were deleted and may still be taken back, aside in a folder of this process' own. What a process leaves
 * there when it ends is deleted for good by {@link #sweep()} at a later start.
 */
public final class Trash {
  private final Path folder;
  private final String own = Long.toString(ProcessHandle.current().pid());

  Trash(Path folder) {
    this.folder = folder;
  }

  /** @param moved where each was, and where it is now */
  public record Deleted(Map<Path, Path> moved) {
    public Deleted {
      moved = Map.copyOf(moved);
    }

    public int count() {
      return moved.size();
    }
  }

  /** Moves them aside; those that are held by somebody else, or are gone already, stay out of what it returns. */
  public Deleted delete(List<Path> files) {
    Map<Path, Path> moved = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        Path aside = Files.createDirectories(folder.resolve(own)).resolve(file.getFileName());
        Files.move(file, aside);
        moved.put(file, aside);
      } catch (IOException stays) {
        // it is listed as before
      }
    }
    return new Deleted(moved);
  }

  /** Puts them back; returns how many. */
  public int undo(Deleted deleted) {
    int back = 0;
    for (Map.Entry<Path, Path> one : deleted.moved().entrySet()) {
      try {
        Files.move(one.getValue(), one.getKey());
        back++;
      } catch (IOException gone) {
        // another process has swept it, or the disk fails
      }
    }
    return back;
  }

  /** For good. */
  public void forget(Deleted deleted) {
    deleted.moved().values().forEach(Trash::drop);
    drop(folder.resolve(own));
    drop(folder);
  }

  /** Deletes what processes that have ended left behind. */
  public void sweep() {
    for (Path left : in(folder)) {
      if (!runs(left.getFileName().toString())) {
        in(left).forEach(Trash::drop);
        drop(left);
      }
    }
    drop(folder);
  }

  /** This one has just begun and left nothing yet. */
  private boolean runs(String process) {
    return !process.equals(own) && process.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(process)).isPresent();
  }

  private static List<Path> in(Path folder) {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
        found.forEach(all::add);
      } catch (IOException | DirectoryIteratorException unreadable) {
        return List.of();
      }
    }
    return all;
  }

  /** A folder only goes when it is empty. */
  private static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException held) {
      // it goes at the next start
    }
  }
}
