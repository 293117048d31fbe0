package org.hopscope.wire;

import java.time.Duration;

/** The user of this computer, as whom the operating system signs in by itself: no password is known here. */
@FunctionalInterface
public interface SignedInUser {
  /** @param service such as {@code HTTP/mail.contoso.com} */
  Dialogue begin(String service);

  /** One sign-in by Negotiate, RFC 4559. */
  interface Dialogue extends AutoCloseable {
    /**
     * @param received what the service said last, empty at first
     * @param endPoint what the sign-in is bound to, {@link Http.Channel#endPoint}
     */
    Directory.Ticket next(byte[] received, byte[] endPoint, Duration deadline, Scope scope);

    /** At once, also while the operating system is still busy. */
    @Override
    void close();
  }
}
