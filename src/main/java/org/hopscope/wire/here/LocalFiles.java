package org.hopscope.wire.here;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.hopscope.model.StoredFile;

/** Files that hold a stored answer: read late, and never more than is allowed. */
final class LocalFiles {
  private LocalFiles() {}

  static StoredFile stored(Path file) {
    return new StoredFile(file.toString(), Optional.empty(), () -> read(file));
  }

  /** With its date, for a file on a local disk. */
  static StoredFile dated(Path file) {
    return new StoredFile(file.toString(), date(file), () -> read(file));
  }

  /** One byte more than is allowed shows that the file is too large. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(StoredFile.LARGEST + 1);
    }
  }

  private static Optional<Instant> date(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }
}
