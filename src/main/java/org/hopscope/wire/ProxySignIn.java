package org.hopscope.wire;

import java.time.Duration;
import java.util.List;
import org.hopscope.model.Fault;

/** Answers proxies that want to know who asks (407), for one analysis. */
public interface ProxySignIn {
  /** Nobody is known to any proxy. */
  ProxySignIn NONE = (proxy, tunnel) -> (challenges, left) -> new Answer.Cannot(Fault.PROXY_AUTH, "");

  /** What to do about a 407. */
  sealed interface Answer {
    /**
     * @param scheme as people write it
     * @param header value of Proxy-Authorization; not kept anywhere
     */
    record Say(String scheme, String header) implements Answer {
      @Override
      public String toString() {
        return scheme;
      }
    }

    /** The way ends here; {@code detail} says what was seen. */
    record Cannot(Fault fault, String detail) implements Answer {}
  }

  /** The sign-in of one exchange, which may take several legs. */
  @FunctionalInterface
  interface Dialogue extends AutoCloseable {
    /**
     * May wait for somebody else's first try at the same proxy.
     *
     * @param challenges the values of Proxy-Authenticate
     * @param left how long it may wait
     */
    Answer answer(List<String> challenges, Duration left);

    /** The proxy has not asked again. */
    default void accepted() {}

    /** No answer is awaited any more. */
    @Override
    default void close() {}
  }

  /**
   * @param proxy host and port
   * @param tunnel whether a tunnel was asked for, so that it is surely the proxy who wants the sign-in
   */
  Dialogue begin(String proxy, boolean tunnel);

  /** Blots out every form in which what was said could come back. */
  default String redact(String text) {
    return text;
  }
}
