package org.hopscope.lab.exchange;

import java.util.List;
import org.hopscope.lab.web.WebRequest;

/** One way to sign in at a server. */
public interface Scheme {
  /** Whether this request may in. Called once for a request, and before {@link #challenge}. */
  boolean admits(WebRequest request);

  /**
   * The value of WWW-Authenticate for a request that may not; it may go on with what the request began. Empty
   * where this scheme is not offered.
   */
  String challenge(WebRequest request);

  /** Whether the request has begun to sign in by this scheme, so that no other is offered meanwhile. */
  default boolean isAtIt(WebRequest request) {
    return false;
  }

  /** The token of an Authorization header of this scheme; empty when there is none. */
  static List<String> tokens(WebRequest request, String scheme) {
    return request.header("authorization").map(String::strip)
        .filter(value -> value.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
        .map(value -> value.substring(scheme.length() + 1).strip()).stream().toList();
  }
}
