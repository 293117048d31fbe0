package org.hopscope.auth;

import java.util.Optional;
import org.hopscope.wire.Http;

/**
 * Requests to one server as the account that is analysed, one after the other. Whoever asks need not
 * know by which scheme it is signed in; a reply with status 401 means that the server refused.
 */
@FunctionalInterface
public interface SignedHttp extends AutoCloseable {
  /** @param request without authorization */
  Http.Reply send(Http.Request request);

  /** What a request carries that somebody else writes to the same connection, once it is signed in. */
  default Optional<Http.Authorization> pass() {
    return Optional.empty();
  }

  /** Nothing more is said. */
  @Override
  default void close() {}
}
