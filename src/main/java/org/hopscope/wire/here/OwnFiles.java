package org.hopscope.wire.here;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Files of the product's own: each is there whole or not at all. The folder is made by the first write. */
public record OwnFiles(Path folder) {
  private static final long LONGEST = 4L * 1024 * 1024;

  /** Empty also for a file that cannot be read, or is too large to be ours. */
  public Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** @throws IOException leaving what was there before */
  public void write(String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path half = Files.createTempFile(folder, name, ".new");
    try {
      Files.write(half, content);
      replace(half, folder.resolve(name));
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onThisDisk) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
