package org.hopscope.lab.windows;

import java.util.Optional;

/** NTLM by itself. */
public record NtlmTalk(NtlmSeat seat) implements Dialogue {
  private static final int TYPE_AT = 8;

  @Override
  public Said hear(byte[] token, Optional<byte[]> endPoint) {
    if (token.length > TYPE_AT && token[TYPE_AT] == 1) {
      return new Said.GoOn(seat.challenge(token));
    }
    return seat.accepts(token, endPoint) ? new Said.Admitted() : new Said.Refused();
  }
}
