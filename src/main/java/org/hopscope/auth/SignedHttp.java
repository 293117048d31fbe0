package org.hopscope.auth;

import org.hopscope.wire.Http;

/**
 * Requests to one server as the account that is analysed, one after the other. Whoever asks need not
 * know by which scheme it is signed in; a reply with status 401 means that the server refused.
 */
@FunctionalInterface
public interface SignedHttp extends AutoCloseable {
  /** @param request without authorization */
  Http.Reply send(Http.Request request);

  /** Nothing more is said. */
  @Override
  default void close() {}
}
