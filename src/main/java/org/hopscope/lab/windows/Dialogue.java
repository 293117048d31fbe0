package org.hopscope.lab.windows;

import java.util.Optional;

/** The server's part in a sign-in of several legs, on one connection. */
public interface Dialogue {
  /** What comes of a token. */
  sealed interface Said {
    record Admitted() implements Said {}

    record Refused() implements Said {}

    record GoOn(byte[] token) implements Said {}
  }

  Said hear(byte[] token, Optional<byte[]> endPoint);
}
