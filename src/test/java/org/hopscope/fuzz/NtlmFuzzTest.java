package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Optional;
import org.hopscope.model.Secret;
import org.hopscope.wire.ntlm.AuthenticateMessage;
import org.hopscope.wire.ntlm.ChallengeMessage;
import org.hopscope.wire.ntlm.Handshake;

/** Any challenge is answered with a message that can be read, or not at all. */
class NtlmFuzzTest {
  @FuzzTest
  void anyChallengeIsAnsweredOrRefused(FuzzedDataProvider data) {
    byte[] received = data.consumeRemainingAsBytes();
    Handshake handshake = new Handshake(
        new Handshake.Identity("anna@contoso.com", "", "HTTP/mail.contoso.com"), new Secret("p".toCharArray()));
    ChallengeMessage.parse(received).ifPresent(challenge -> {
      byte[] answer = handshake.authenticate(received, challenge, Optional.of(new byte[32]), Instant.EPOCH);
      assertThat(AuthenticateMessage.parse(answer)).isPresent();
    });
    AuthenticateMessage.parse(received);
  }
}
