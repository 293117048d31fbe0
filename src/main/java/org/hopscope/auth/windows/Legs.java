package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;

/** One sign-in, from its first token to its last. Used once. */
interface Legs extends AutoCloseable {
  /** What to do next. */
  sealed interface Next {
    record Say(byte[] token) implements Next {}

    /** The sign-in goes on by these, from their first token. */
    record Instead(Legs other) implements Next {}

    /** The way ends here; {@code detail} says what was seen. */
    record Stuck(Fault fault, String detail) implements Next {}
  }

  /** Whether the first token already brings the proof: then the request itself goes with it. */
  boolean provesAtOnce();

  /** @param channel empty unless {@link #provesAtOnce} */
  Next first(Optional<Http.Channel> channel, Duration left);

  /** @param received the server's answer to the token before */
  Next answer(byte[] received, Http.Channel channel);

  /** What it means when the server refuses the proof. */
  default Fault refusal() {
    return Fault.KERBEROS_REFUSED;
  }

  /** What the operating system holds for it is given back. */
  @Override
  default void close() {}
}
