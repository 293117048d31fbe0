package org.hopscope.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;

/**
 * The two HTTP requests that RPC over HTTP lives in, [MS-RPCH] 2.1.2.1: one whose body is never finished,
 * and beside it one whose answer does not end. Each has a connection of its own. The same holds as for
 * {@link Http}: verified TLS before any credential, nothing followed or answered by itself, no exception
 * for what the network does.
 */
public interface RpcChannels {
  enum Side { IN, OUT }

  /**
   * @param url https, or it is refused as an {@link IllegalArgumentException}
   * @param headers of both requests
   * @param first the whole body of the OUT channel's request
   * @param deadline for all that is said on the channels
   */
  record Opening(URI url, Map<String, String> headers, byte[] first, Duration deadline) {}

  /** What comes next from the server. */
  sealed interface Arrival {
    /** A piece of the OUT channel's answer, cut anywhere. */
    record Bytes(byte[] some) implements Arrival {}

    /**
     * Nothing more comes. Status 0 means that there was no response, and the reply's fault says why; a
     * status without a fault is a response, which on the IN channel is never a good sign.
     *
     * @param reason of the status line, which carries the RPC error, [MS-RPCH] 2.1.2.1.3
     */
    record Ended(Side side, Http.Reply reply, String reason) implements Arrival {}
  }

  interface Pair extends AutoCloseable {
    /** Exchanges over the connection that the channel will be opened on, as a sign-in needs them. */
    Http before(Side side);

    /** Once. Each request carries what {@code proofs} has for its side. */
    void open(Opening opening, Map<Side, Http.Authorization> proofs);

    /** Writes to the IN channel, as soon as that is open. */
    void send(byte[] pdu);

    /** Waits. After an end, the same end again. */
    Arrival next();

    /** The server's own, as shown on the OUT channel; empty until it was accepted. */
    Optional<Evidence.Certificate> certificate();

    /** Drops both connections and brings what is to be told of the two requests. */
    @Override
    void close();
  }

  /** Evidence (Dns, Tcp, Tls, Http) goes to {@code seen}, from the thread that uses the pair. */
  Pair pair(Consumer<Evidence> seen, Scope scope);
}
