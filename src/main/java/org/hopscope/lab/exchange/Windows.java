package org.hopscope.lab.exchange;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.windows.Dialogue;

/**
 * NTLM and Negotiate, RFC 4559: who has signed a connection in may use it from then on.
 *
 * @param name as in the header
 * @param talks begins one on a new connection
 */
record Windows(String name, Supplier<Dialogue> talks) implements Scheme {
  /** Where a connection stands. */
  private static final class Seat {
    private final Dialogue talk;
    private boolean in;
    private Optional<byte[]> answer = Optional.empty();

    Seat(Dialogue talk) {
      this.talk = talk;
    }
  }

  private Seat seat(WebRequest request) {
    return request.connection().remembered(this, Seat.class, () -> new Seat(talks.get()));
  }

  @Override
  public boolean admits(WebRequest request) {
    Seat seat = seat(request);
    seat.answer = Optional.empty();
    Scheme.tokens(request, name).forEach(token -> hear(seat, token, request.connection().endPoint()));
    return seat.in;
  }

  private static void hear(Seat seat, String token, Optional<byte[]> endPoint) {
    seat.in = false;
    switch (seat.talk.hear(decode(token), endPoint)) {
      case Dialogue.Said.Admitted admitted -> seat.in = true;
      case Dialogue.Said.Refused refused -> seat.answer = Optional.empty();
      case Dialogue.Said.GoOn(byte[] next) -> seat.answer = Optional.of(next);
    }
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  @Override
  public String challenge(WebRequest request) {
    return seat(request).answer.map(a -> name + " " + Base64.getEncoder().encodeToString(a)).orElse(name);
  }

  @Override
  public boolean isAtIt(WebRequest request) {
    return seat(request).answer.isPresent();
  }

  @Override
  public String toString() {
    return name;
  }
}
