package org.hopscope.wire;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP exchange at a time; never follows a redirect, never answers a challenge, never throws for
 * what the network does. Connections are kept and reused within one {@link World}.
 */
public interface Http {
  /**
   * A connect that nobody answers is given up after this time, or at the request's deadline if that
   * comes first. The first packet has been sent again by then: it is not one that was lost.
   */
  Duration CONNECT_PATIENCE = Duration.ofSeconds(3);

  /**
   * The method of a request that is never written: connection and TLS are opened as for any other, and
   * closed again. Its reply has status 0, and a fault only when they did not come about.
   */
  String KNOCK = "KNOCK";

  /**
   * @param authorization value of the Authorization header, made when the request is written and never
   *     kept; empty for an anonymous request. Refused (as an {@link IllegalArgumentException}) unless
   *     the URL is https.
   * @param deadline from the name lookup to the last byte of the body
   */
  record Request(
      String method,
      URI url,
      Map<String, String> headers,
      byte @Nullable [] body,
      Optional<Authorization> authorization,
      Duration deadline) {
    /** The same, to be done within another time. */
    public Request within(Duration other) {
      return new Request(method, url, headers, body, authorization, other);
    }

    public Request with(Authorization proof) {
      return new Request(method, url, headers, body, Optional.of(proof), deadline);
    }
  }

  /**
   * The verified connection that a credential is about to be written to.
   *
   * @param number its own; no other connection of the same {@link Http} has it
   * @param endPoint what a credential can be bound to, so that nobody can pass it on to another server:
   *     {@code tls-server-end-point}, RFC 5929, section 4
   */
  record Channel(long number, byte[] endPoint) {}

  /** Makes the header when asked. Implementations hold a Secret, never a String. */
  interface Authorization {
    /**
     * An empty text where nothing need be said, because the connection is signed in. Empty when the request
     * may not be sent here: what was begun on one connection cannot go on upon another.
     */
    Optional<String> header(Channel channel);

    /** Blots out every form in which the secret could come back in a server's answer. */
    String redact(String text);
  }

  /**
   * What came of it. {@code status} 0 means no response, and {@code fault} says why. {@code body} is
   * as received, up to the size limit of 2 MiB.
   */
  record Reply(
      int status, Map<String, List<String>> headers, byte[] body, Optional<Fault> fault, String detail) {
    public Optional<String> header(String name) {
      return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .flatMap(e -> e.getValue().stream())
          .toList();
    }
  }

  /** Evidence (Dns, Tcp, Tls, Http) goes to {@code seen} as it appears, from the calling thread. */
  Reply send(Request request, Consumer<Evidence> seen, Scope scope);

  /**
   * A connection of its own, for sign-ins that hold for a connection: nobody else's request goes over it.
   * One exchange at a time. Where the server closes it, the next exchange opens another, and its {@link
   * Channel} tells. Whoever keeps no connections has nothing to keep apart.
   */
  default Conversation converse() {
    return new Conversation() {
      @Override
      public Reply send(Request request, Consumer<Evidence> seen, Scope scope) {
        return Http.this.send(request, seen, scope);
      }

      @Override
      public void close() {}
    };
  }

  interface Conversation extends AutoCloseable {
    /** As {@link Http#send}. */
    Reply send(Request request, Consumer<Evidence> seen, Scope scope);

    /** Drops the connection. */
    @Override
    void close();
  }
}
