package org.hopscope.lab.windows;

import java.util.Optional;

/** Lets people in by their Kerberos tickets. */
@FunctionalInterface
public interface Doorman {
  /**
   * @param token the first token of GSS-API, RFC 4121, section 4.1
   * @param endPoint of the connection that it came over
   */
  boolean admits(byte[] token, Optional<byte[]> endPoint);
}
