package org.hopscope.wire.spnego;

import java.util.Optional;
import org.hopscope.wire.der.Der;

/**
 * Every token after the first, RFC 4178, 4.2.2.
 *
 * @param mechanism which the server has chosen, where it says so and we know it
 * @param token the mechanism's own
 * @param mic mechListMIC: the list of mechanisms was not shortened on its way
 */
public record ResponseToken(
    Optional<State> state, Optional<Mechanism> mechanism, Optional<byte[]> token, Optional<byte[]> mic) {
  /** negState, in the order of its numbers. */
  public enum State { COMPLETED, INCOMPLETE, REJECT, REQUEST_MIC }

  public byte[] bytes() {
    byte[] content = Der.element(
        Der.SEQUENCE,
        part(0, Der.ENUMERATED, state.map(s -> new byte[]{(byte) s.ordinal()})),
        part(1, Der.OID, mechanism.map(Mechanism::oid)),
        part(2, Der.OCTETS, token),
        part(3, Der.OCTETS, mic));
    return Der.element(Der.context(1), content);
  }

  private static byte[] part(int number, int tag, Optional<byte[]> value) {
    return value.map(v -> Der.element(Der.context(number), Der.element(tag, v))).orElse(new byte[0]);
  }

  /** Empty for what is no such token. */
  public static Optional<ResponseToken> parse(byte[] bytes) {
    return new Der.Reader(bytes).take(Der.context(1))
        .flatMap(content -> new Der.Reader(content).take(Der.SEQUENCE))
        .map(Der.Reader::new)
        .map(in -> new ResponseToken(
            take(in, 0, Der.ENUMERATED).flatMap(ResponseToken::state),
            take(in, 1, Der.OID).flatMap(Mechanism::of),
            take(in, 2, Der.OCTETS),
            take(in, 3, Der.OCTETS)));
  }

  private static Optional<byte[]> take(Der.Reader in, int number, int tag) {
    return in.take(Der.context(number)).flatMap(value -> new Der.Reader(value).take(tag));
  }

  private static Optional<State> state(byte[] number) {
    return number.length == 1 && number[0] >= 0 && number[0] < State.values().length
        ? Optional.of(State.values()[number[0]]) : Optional.empty();
  }
}
