package org.hopscope.auth.windows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.ntlm.Session;
import org.hopscope.wire.spnego.InitToken;
import org.hopscope.wire.spnego.Mechanism;
import org.hopscope.wire.spnego.ResponseToken;

/** NTLM within Negotiate, where no Kerberos ticket can be had [MS-SPNG]. */
record NegotiatedNtlm(NtlmLegs ntlm) implements Legs {
  private static final List<Mechanism> ONLY = List.of(Mechanism.NTLM);

  @Override
  public boolean provesAtOnce() {
    return false;
  }

  @Override
  public Next first(Optional<Http.Channel> channel, Duration left) {
    return new Next.Say(new InitToken(ONLY, Optional.of(ntlm.handshake().negotiate())).bytes());
  }

  @Override
  public Next answer(byte[] received, Http.Channel channel) {
    return ResponseToken.parse(received).flatMap(ResponseToken::token)
        .map(challenge -> wrap(ntlm.answer(challenge, channel)))
        .orElseGet(() -> new Next.Stuck(Fault.NTLM_MALFORMED, "The answer to Negotiate holds no NTLM challenge"));
  }

  /** The list of mechanisms is signed, RFC 4178, section 5: nobody has taken Kerberos out of it. */
  private Next wrap(Next next) {
    return next instanceof Next.Say(byte[] token)
        ? new Next.Say(new ResponseToken(Optional.empty(), Optional.empty(), Optional.of(token), mic()).bytes())
        : next;
  }

  private Optional<byte[]> mic() {
    return ntlm.handshake().isStrong()
        ? Optional.of(new Session(ntlm.handshake().sessionKey(), Session.Way.TO_SERVER).sign(InitToken.list(ONLY)))
        : Optional.empty();
  }
}
