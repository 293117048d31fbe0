package org.hopscope.endpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;

/**
 * What is kept of the web service from one start to the next. A file is there whole or not at all; one that
 * cannot be read counts as not there.
 */
record ListStore(Path folder) {
  private static final String INSTALLATION = "installation-id";
  private static final long LONGEST = 4L * 1024 * 1024;

  Optional<EndpointList> read(Instance instance) {
    return bytes(instance.fileName()).flatMap(file -> switch (EndpointReader.list(instance, file)) {
      case Read.Good<EndpointList>(EndpointList list) -> Optional.of(list);
      case Read.Bad<EndpointList> bad -> Optional.empty();
    });
  }

  void write(EndpointList list) throws IOException {
    write(list.instance().fileName(), ListWriter.bytes(list));
  }

  /** The same as long as it can be kept. */
  UUID installation() {
    return bytes(INSTALLATION).flatMap(ListStore::uuid).orElseGet(this::newInstallation);
  }

  private UUID newInstallation() {
    UUID made = UUID.randomUUID();
    try {
      write(INSTALLATION, made.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException notKept) {
      // it serves this once
    }
    return made;
  }

  private static Optional<UUID> uuid(byte[] file) {
    try {
      return Optional.of(UUID.fromString(new String(file, StandardCharsets.US_ASCII).strip()));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void write(String name, byte[] content) throws IOException {
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
