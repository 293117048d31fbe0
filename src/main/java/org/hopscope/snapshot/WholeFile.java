package org.hopscope.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.hopscope.model.Message;

/** Writes a file whole or not at all: what was there before stays until the new one is complete. */
public final class WholeFile {
  /** Bytes that go to the disk in one go. */
  private static final int AT_ONCE = 1 << 16;

  private WholeFile() {}

  /** Why a file was not written. What was there before is still there. */
  public static final class NotWritten extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message sentence;

    public NotWritten(Message sentence) {
      super(sentence.key());
      this.sentence = sentence;
    }

    public Message sentence() {
      return sentence;
    }
  }

  /** @param text written in UTF-8 */
  public static void write(Path file, String text) throws NotWritten {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void write(Path file, byte[] content) throws NotWritten {
    write(file, out -> out.write(content));
  }

  /** What is written bit by bit, being too large to be held as a whole. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  public static void write(Path file, Content content) throws NotWritten {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
        // a terminal or a pipe has no content to lose
        fill(target, content);
      } else {
        replace(target, content);
      }
    } catch (IOException cause) {
      throw new NotWritten(sentence(file, cause));
    }
  }

  private static void fill(Path file, Content content, OpenOption... options) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options), AT_ONCE)) {
      content.to(out);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    if (Files.isDirectory(target)) {
      throw new NotDirectoryException(target.toString());
    }
    Path half = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      fill(half, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      move(half, target);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onThisDisk) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Message sentence(Path file, IOException cause) {
    String why = switch (cause) {
      case NoSuchFileException gone -> "no-folder";
      case AccessDeniedException denied -> "denied";
      case NotDirectoryException folder -> "folder";
      default -> isFull(cause) ? "full" : "other";
    };
    return Message.of("file.not-written." + why, file);
  }

  /** The operating system's own words: it has no exception of its own. */
  private static boolean isFull(IOException cause) {
    String said = String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT);
    return said.contains("no space") || said.contains("not enough space") || said.contains("quota");
  }
}
