package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.ntlm.ChallengeMessage;
import org.hopscope.wire.ntlm.Handshake;

/** NTLM by itself [MS-NTHT]. */
record NtlmLegs(Handshake handshake, WireClock clock) implements Legs {
  @Override
  public boolean provesAtOnce() {
    return false;
  }

  @Override
  public Next first(Optional<Http.Channel> channel, Duration left) {
    return new Next.Say(handshake.negotiate());
  }

  @Override
  public Next answer(byte[] received, Http.Channel channel) {
    return ChallengeMessage.parse(received)
        .<Next>map(challenge -> new Next.Say(
            handshake.authenticate(
                received, challenge, Optional.of(channel.endPoint()).filter(bound -> bound.length > 0), clock.now())))
        .orElseGet(() -> new Next.Stuck(Fault.NTLM_MALFORMED, "The NTLM challenge points outside of itself"));
  }
}
