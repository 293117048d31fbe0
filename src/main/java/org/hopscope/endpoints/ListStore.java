package org.hopscope.endpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.here.OwnFiles;

/**
 * What is kept of the web service from one start to the next. A list that cannot be read counts as not there.
 */
record ListStore(OwnFiles files) {
  private static final String INSTALLATION = "installation-id";

  Optional<EndpointList> read(Instance instance) {
    return files.read(instance.fileName()).flatMap(file -> switch (EndpointReader.list(instance, file)) {
      case Read.Good<EndpointList>(EndpointList list) -> Optional.of(list);
      case Read.Bad<EndpointList> bad -> Optional.empty();
    });
  }

  void write(EndpointList list) throws IOException {
    files.write(list.instance().fileName(), ListWriter.bytes(list));
  }

  /** The same as long as it can be kept. */
  UUID installation() {
    return files.read(INSTALLATION).flatMap(ListStore::uuid).orElseGet(this::newInstallation);
  }

  private UUID newInstallation() {
    UUID made = UUID.randomUUID();
    try {
      files.write(INSTALLATION, made.toString().getBytes(StandardCharsets.US_ASCII));
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
}
